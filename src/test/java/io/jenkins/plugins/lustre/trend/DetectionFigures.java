package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures the tables and the picture of {@code docs/change-points.md} on generated series and writes them there. All seeds
 * are fixed: run again, it writes the same. Argument: the docs directory.
 */
final class DetectionFigures {

    private static final int SERIES = 400;
    private static final int LENGTH = 60;
    private static final double STEP = 2;
    private static final double[] FACTORS = {1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 6};

    private DetectionFigures() {}

    public static void main(String[] arguments) throws IOException {
        Path docs = Path.of(arguments[0]);
        Map<Kind, Map<SimpleDetectors, List<DetectionRates>>> curves = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<SimpleDetectors, List<DetectionRates>> ofKind = new EnumMap<>(SimpleDetectors.class);
            for (SimpleDetectors detector : SimpleDetectors.values()) {
                ofKind.put(
                        detector,
                        Arrays.stream(FACTORS)
                                .mapToObj(factor -> DetectionRates.of(detector, factor, kind, LENGTH, STEP, SERIES))
                                .toList());
            }
            curves.put(kind, ofKind);
        }
        String title = String.format(
                Locale.ROOT, "%d points, one step of %.0f deviations, %d series per kind", LENGTH, STEP, SERIES);
        Files.writeString(docs.resolve("images/change-points-roc.svg"), RocPicture.of(curves, title));
        Path page = docs.resolve("change-points.md");
        String text = Files.readString(page);
        text = replaced(text, "defaults", byKind(curves));
        text = replaced(text, "lengths", byLength());
        text = replaced(text, "nights", byNight());
        Files.writeString(page, text);
    }

    private static String byKind(Map<Kind, Map<SimpleDetectors, List<DetectionRates>>> curves) {
        StringBuilder table = new StringBuilder("| series |");
        for (SimpleDetectors detector : SimpleDetectors.values()) {
            table.append(' ').append(detector.title()).append(" |");
        }
        table.append("\n|---|")
                .append("---|".repeat(SimpleDetectors.values().length))
                .append('\n');
        curves.forEach((kind, ofKind) -> table.append("| ")
                .append(kind.description())
                .append(" | ")
                .append(ofKind.values().stream()
                        .map(rates -> percent(rates.get(0).falseAlarms()) + " / "
                                + percent(rates.get(0).detection()))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    private static String byLength() {
        StringBuilder table = new StringBuilder(
                "| points | false alarms | step of 1.5 | 2 | 3 | 5 deviations |\n|---|---|---|---|---|---|\n");
        for (int length : new int[] {20, 40, 60, 100, 200, 400}) {
            List<String> cells = new ArrayList<>();
            for (double step : new double[] {1.5, 2, 3, 5}) {
                DetectionRates rates = DetectionRates.of(SimpleDetectors.OURS, 1, Kind.WHITE, length, step, SERIES);
                if (cells.isEmpty()) {
                    cells.add(percent(rates.falseAlarms()));
                }
                cells.add(percent(rates.detection()));
            }
            table.append("| ")
                    .append(length)
                    .append(" | ")
                    .append(String.join(" | ", cells))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** The gate asked every night for 100 nights: how often it is wrong, and how soon it notices a drop at night 50. */
    private static String byNight() {
        int jobs = 100;
        StringBuilder table = new StringBuilder(
                "| noise | jobs alarmed without a reason | drop found | nights until the alarm, median |\n|---|---|---|---|\n");
        for (Kind kind : new Kind[] {Kind.WHITE, Kind.HEAVY_TAILS, Kind.OUTLIERS, Kind.CORRELATED, Kind.WEEKEND}) {
            int alarmed = 0;
            List<Double> delays = new ArrayList<>();
            for (int seed = 0; seed < jobs; seed++) {
                GeneratedSeries series = GeneratedSeries.unchanged(kind, 100, 2_000_000 + seed);
                alarmed += firstAlarm(series, 0) >= 0 ? 1 : 0;
                int night = firstAlarm(series.withStep(50, -4), 50);
                if (night >= 0) {
                    delays.add((double) (night - 50 + 1));
                }
            }
            double median = Numbers.median(
                    delays.stream().mapToDouble(Double::doubleValue).toArray());
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.0f |%n",
                    kind.description(),
                    percent(alarmed / (double) jobs),
                    percent(delays.size() / (double) jobs),
                    median));
        }
        return table.toString();
    }

    /** First night from {@code from} on with an alarm, or -1. The level is 1 GB/s and a deviation 2.5 % of it. */
    private static int firstAlarm(GeneratedSeries series, int from) {
        ChangePointGate gate = new ChangePointGate(ChangePointGate.DEFAULT_PERCENT, Severity.UNSTABLE);
        List<Point> history = new ArrayList<>();
        for (int night = 0; night < series.values().length; night++) {
            double rate = 1e9 * (1 + 0.025 * series.values()[night]);
            Subject subject = new Subject(Unit.BYTES_PER_SECOND, List.of(rate), Examples.CLUSTER, null, history);
            if (night >= from && gate.judge(subject).outcome().isBad()) {
                return night;
            }
            history.add(new Point(rate, Examples.CLUSTER, true));
        }
        return -1;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String replaced(String text, String mark, String content) {
        String begin = "<!-- " + mark + " -->\n";
        String end = "<!-- end of " + mark + " -->";
        int from = text.indexOf(begin) + begin.length();
        return text.substring(0, from) + content + text.substring(text.indexOf(end, from));
    }
}
