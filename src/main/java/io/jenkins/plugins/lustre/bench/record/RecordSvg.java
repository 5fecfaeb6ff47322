package io.jenkins.plugins.lustre.bench.record;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.bench.Spread;
import io.jenkins.plugins.lustre.bench.Unit;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * {@code lustre-bench.svg}: a self-contained picture of one record. Per row a bar for the total with its lowest and
 * highest repetition, a thin bar per client, and a mark for the ceiling.
 *
 * <p>Colours are attributes on a light ground of its own, because Jenkins serves artifacts with a policy that forbids
 * styles; where styles are allowed a dark theme is followed. No script, no font and no image is loaded.
 */
public final class RecordSvg {
    private static final int WIDTH = 760;
    private static final int LEFT = 200;
    private static final int RIGHT = 130;
    private static final int TOP = 84;
    private static final int ROW = 56;
    private static final int FOOT = 50;
    private static final double PLOT = WIDTH - LEFT - RIGHT;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final String STYLE = "@media (prefers-color-scheme: dark){"
            + ".ground{fill:#1c1f26}.ink{fill:#eef1f5}.soft{fill:#a9b1bd}.grid{stroke:#3a404b}"
            + ".client{fill:#5b7fa6}.mark{stroke:#ff9e64}.label{fill:#ffb489}.range{stroke:#eef1f5}}";

    private RecordSvg() {}

    /** The whole file. */
    public static String write(BenchRecord record) {
        Unit unit = record.rows().get(0).series().unit();
        List<Figures> rows = record.rows().stream()
                .filter(row -> row.series().unit() == unit)
                .toList();
        Axis axis =
                Axis.upTo(rows.stream().mapToDouble(RecordSvg::highest).max().orElse(1));
        int height = TOP + rows.size() * ROW + FOOT;
        SvgCanvas svg = new SvgCanvas(WIDTH, height, record.name() + ": " + summary(rows), STYLE);
        svg.text(20, 30, "ink", 18, "start", true, shortened(record.name(), 70));
        svg.text(20, 50, "soft", 12, "start", false, subtitle(record));
        for (double tick = 0; tick <= axis.end() * 1.0001; tick += axis.step()) {
            double x = axis.x(tick);
            svg.line("grid", x, TOP - 8, x, height - FOOT + 4, 1);
            svg.text(x, TOP - 14, "soft", 11, "middle", false, tick == 0 ? "0" : unit.format(tick));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, axis, unit, rows.get(i), TOP + i * ROW);
        }
        legend(svg, rows, height - 18);
        return svg.end();
    }

    private static void row(SvgCanvas svg, Axis axis, Unit unit, Figures row, int y) {
        Spread spread = row.spread();
        String title = row.series().title() + (row.cached() ? " (cached)" : "");
        svg.text(LEFT - 12, y + 19, "ink", 13, "end", true, shortened(title, 26));
        double end = axis.x(spread.median());
        svg.bar("total", LEFT, y + 4, end - LEFT, 22);
        double textFrom = end;
        if (row.repetitions().size() > 1) {
            double high = axis.x(spread.max());
            svg.line("range", axis.x(spread.min()), y + 15, high, y + 15, 2);
            svg.line("range", axis.x(spread.min()), y + 10, axis.x(spread.min()), y + 20, 2);
            svg.line("range", high, y + 10, high, y + 20, 2);
            textFrom = Math.max(end, high);
        }
        Ceiling ceiling = row.ceiling();
        String share = "";
        if (ceiling != null) {
            double x = axis.x(ceiling.bytesPerSecond());
            svg.line("mark", x, y, x, y + 40, 2.5);
            share = " \u00b7 " + Rates.percent(ceiling.share(row.total()));
            textFrom = x > textFrom && x - textFrom < 100 ? x : textFrom;
        }
        svg.text(textFrom + 8, y + 20, "ink", 13, "start", true, unit.format(spread.median()) + share);
        row.perClient().ifPresent(rate -> {
            svg.bar("client", LEFT, y + 29, axis.x(rate) - LEFT, 8);
            if (row.series().clients() > 1) {
                svg.text(axis.x(rate) + 8, y + 38, "soft", 11, "start", false, unit.format(rate) + " per client");
            }
        });
    }

    private static void legend(SvgCanvas svg, List<Figures> rows, int y) {
        svg.bar("total", LEFT, y - 9, 18, 10);
        svg.text(LEFT + 24, y, "soft", 11, "start", false, "all clients, median (lowest to highest)");
        svg.bar("client", LEFT + 240, y - 7, 18, 6);
        svg.text(LEFT + 264, y, "soft", 11, "start", false, "per client");
        if (rows.stream().anyMatch(row -> row.ceiling() != null)) {
            svg.line("mark", LEFT + 344, y - 11, LEFT + 344, y + 3, 2.5);
            boolean burstable = rows.stream()
                    .anyMatch(row -> row.ceiling() != null && row.ceiling().burstable());
            svg.text(
                    LEFT + 352, y, "label", 11, "start", false, burstable ? "ceiling (burstable hardware)" : "ceiling");
        }
    }

    private static String subtitle(BenchRecord record) {
        return shortened(RecordTable.setting(record) + MINUTE.format(record.time()) + " UTC", 110);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "\u2026";
    }

    private static String summary(List<Figures> rows) {
        return String.join(
                "; ",
                rows.stream()
                        .map(row ->
                                row.series().title() + " " + row.series().unit().format(row.total()))
                        .toList());
    }

    private static double highest(Figures row) {
        Ceiling ceiling = row.ceiling();
        double measured = row.spread().max();
        return ceiling == null ? measured : Math.max(measured, ceiling.bytesPerSecond());
    }

    /** A scale from 0 to a round number, with round steps. */
    private record Axis(double end, double step) {
        static Axis upTo(double highest) {
            double top = highest > 0 ? highest : 1;
            double power = Math.pow(10, Math.floor(Math.log10(top)));
            double step = power / 5;
            for (double factor : new double[] {0.2, 0.5, 1, 2}) {
                step = power * factor;
                if (top / step <= 5) {
                    break;
                }
            }
            return new Axis(Math.ceil(top / step - 1e-9) * step, step);
        }

        double x(double rate) {
            return LEFT + PLOT * Math.min(1, Math.max(0, rate / end));
        }
    }
}
