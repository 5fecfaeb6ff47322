package io.jenkins.plugins.lustre.bench.record;

import java.util.Locale;

/** The elements of the picture, with the light colours of each class. */
final class SvgCanvas {
    private final StringBuilder out = new StringBuilder();

    SvgCanvas(int width, int height, String title, String style) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" font-family=\"system-ui, 'DejaVu Sans', Arial, sans-serif\">%n",
                width,
                height,
                width,
                height));
        out.append("<title>")
                .append(escape(title))
                .append("</title>\n<style>")
                .append(style)
                .append("</style>\n");
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"ground\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#ffffff\"/>\n",
                width,
                height));
    }

    void text(double x, double y, String kind, int size, String anchor, boolean strong, String text) {
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-size=\"%d\" text-anchor=\"%s\"%s>%s</text>\n",
                kind,
                x,
                y,
                colour(kind),
                size,
                anchor,
                strong ? " font-weight=\"600\"" : "",
                escape(text)));
    }

    void bar(String kind, double x, double y, double width, double height) {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\"/>\n",
                kind,
                x,
                y,
                Math.max(width, 1),
                height,
                colour(kind)));
    }

    void line(String kind, double x1, double y1, double x2, double y2, double width) {
        out.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>\n",
                kind,
                x1,
                y1,
                x2,
                y2,
                colour(kind),
                width));
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    private static String colour(String kind) {
        return switch (kind) {
            case "total" -> "#2f7ed8";
            case "client" -> "#9dbfe6";
            case "mark" -> "#c2410c";
            case "label" -> "#a33408";
            case "grid" -> "#dde2e8";
            case "range" -> "#14213d";
            case "soft" -> "#5a6472";
            default -> "#1a202c";
        };
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default ->
                    safe.appendCodePoint(
                            c < 0x20 || c == 0x7F || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE && c <= 0xFFFF
                                    ? ' '
                                    : c);
            }
        });
        return safe.toString();
    }
}
