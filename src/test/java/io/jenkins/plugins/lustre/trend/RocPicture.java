package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws detection against false alarms, one panel per kind of series. */
final class RocPicture {

    private static final int COLUMNS = 4;
    private static final int PANEL = 150;
    private static final int GAP_X = 40;
    private static final int GAP_Y = 52;
    private static final int LEFT = 48;
    private static final int TOP = 62;
    private static final double LARGEST_FALSE_ALARMS = 0.5;

    private final StringBuilder svg = new StringBuilder();

    static String of(Map<Kind, Map<SimpleDetectors, List<DetectionRates>>> curves, String title) {
        RocPicture picture = new RocPicture();
        int rows = (curves.size() + COLUMNS - 1) / COLUMNS;
        int width = LEFT + COLUMNS * (PANEL + GAP_X);
        int height = TOP + rows * (PANEL + GAP_Y);
        picture.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"10\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>",
                width, height);
        picture.add("<text x=\"%d\" y=\"18\" font-size=\"13\">%s</text>", LEFT, title);
        picture.legend();
        int panel = 0;
        for (Map.Entry<Kind, Map<SimpleDetectors, List<DetectionRates>>> entry : curves.entrySet()) {
            int x = LEFT + panel % COLUMNS * (PANEL + GAP_X);
            int y = TOP + panel / COLUMNS * (PANEL + GAP_Y);
            picture.panel(x, y, entry.getKey(), entry.getValue());
            panel++;
        }
        picture.add(
                "<text x=\"%d\" y=\"%d\">across: share of unchanged series with a report; up: share of steps found within"
                        + " %d points; dot: the default</text>",
                LEFT, height - 6, DetectionRates.MARGIN);
        return picture.svg.append("</svg>\n").toString();
    }

    private void legend() {
        int x = LEFT;
        for (SimpleDetectors detector : SimpleDetectors.values()) {
            add("<path d=\"M%d 34h16\" stroke=\"%s\" stroke-width=\"2\"/>", x, detector.colour());
            add("<text x=\"%d\" y=\"38\">%s</text>", x + 20, detector.title());
            x += 32 + (int) (5.2 * detector.title().length());
        }
    }

    private void panel(int x, int y, Kind kind, Map<SimpleDetectors, List<DetectionRates>> curves) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", x, y - 5, name);
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>", x, y, PANEL, PANEL);
        for (int tick = 0; tick <= 5; tick++) {
            int offset = PANEL * tick / 5;
            add("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">0.%d</text>", x + offset, y + PANEL + 12, tick);
            String share = String.format(Locale.ROOT, "%.1f", 1 - tick / 5.0);
            add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", x - 4, y + offset + 4, share);
        }
        curves.forEach((detector, rates) -> curve(x, y, detector.colour(), rates));
    }

    /** The first of the rates is the default. */
    private void curve(int x, int y, String colour, List<DetectionRates> rates) {
        String points = rates.stream()
                .skip(1)
                .filter(rate -> rate.falseAlarms() <= LARGEST_FALSE_ALARMS)
                .map(rate -> String.format(Locale.ROOT, "%.1f,%.1f", across(x, rate), up(y, rate)))
                .collect(Collectors.joining(" "));
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>", points, colour);
        DetectionRates standard = rates.get(0);
        if (standard.falseAlarms() <= LARGEST_FALSE_ALARMS) {
            add(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>",
                    across(x, standard), up(y, standard), colour);
        }
    }

    private static double across(int x, DetectionRates rate) {
        return x + PANEL * rate.falseAlarms() / LARGEST_FALSE_ALARMS;
    }

    private static double up(int y, DetectionRates rate) {
        return y + PANEL * (1 - rate.detection());
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
