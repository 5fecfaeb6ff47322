package io.jenkins.plugins.lustre.bench.record;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Rates;
import io.jenkins.plugins.lustre.bench.Spread;
import io.jenkins.plugins.lustre.bench.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table for the console: per row the total, per client, the spread and the share of the ceiling. */
public final class RecordTable {
    private static final List<String> HEADER =
            List.of("Measured", "Total", "Per client", "Lowest .. highest", "MAD", "Ceiling", "Share", "Limited by");

    private RecordTable() {}

    /** The lines of the table, without line ends and without control characters. */
    public static List<String> lines(BenchRecord record) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADER);
        record.rows().forEach(row -> cells.add(cells(row)));
        List<String> lines = new ArrayList<>();
        lines.add(plain(headline(record)));
        lines.add("");
        int[] widths = widths(cells);
        for (int i = 0; i < cells.size(); i++) {
            lines.add(line(cells.get(i), widths));
            if (i == 0) {
                lines.add(rule(widths));
            }
        }
        if (record.rows().stream()
                .anyMatch(row -> row.ceiling() != null && row.ceiling().burstable())) {
            lines.add(
                    "* baseline of burstable hardware: more is possible for a while, so the share can be above 100 % and differ from run to run");
        }
        record.rows().stream()
                .filter(row -> row.confirmations() > 0)
                .forEach(row ->
                        lines.add(plain(row.series().title()) + " was suspect and measured again: " + confirmed(row)));
        record.notes().forEach(note -> lines.add("Note: " + plain(note)));
        return List.copyOf(lines);
    }

    private static String confirmed(Figures row) {
        Unit unit = row.series().unit();
        int first = row.repetitions().size() - row.confirmations();
        return row.repetitions().stream()
                .skip(first)
                .map(run -> unit.format(run.rate()))
                .collect(Collectors.joining(", "));
    }

    private static String headline(BenchRecord record) {
        String setting = setting(record);
        return setting.isEmpty() ? record.name() : record.name() + ": " + setting.substring(0, setting.length() - 2);
    }

    /** What is known of the cluster, each part followed by a comma and a space. */
    static String setting(BenchRecord record) {
        Fingerprint print = record.fingerprint();
        List<String> parts = new ArrayList<>();
        if (print.ossCount() > 0) {
            parts.add(print.ossCount() + " OSS" + inBrackets(print.ossType()));
        }
        if (print.ostCount() > 0) {
            parts.add(print.ostCount() + (print.ostCount() == 1 ? " OST" : " OSTs"));
        }
        if (!print.clientType().isEmpty()) {
            parts.add("clients" + inBrackets(print.clientType()));
        }
        if (!print.lustreVersion().isEmpty()) {
            parts.add("Lustre " + print.lustreVersion());
        }
        if (!print.toolVersion().isEmpty()) {
            parts.add(print.toolVersion());
        }
        return parts.isEmpty() ? "" : String.join(", ", parts) + ", ";
    }

    private static String inBrackets(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static List<String> cells(Figures row) {
        Unit unit = row.series().unit();
        Spread spread = row.spread();
        boolean one = row.repetitions().size() == 1;
        Ceiling ceiling = row.ceiling();
        return List.of(
                plain(row.series().title() + (row.cached() ? " (cached)" : "")),
                unit.format(row.total()),
                row.perClient().isPresent() ? unit.format(row.perClient().getAsDouble()) : "",
                one ? "one run" : unit.format(spread.min()) + " .. " + unit.format(spread.max()),
                one ? "" : Rates.percent(spread.relativeMad()),
                ceiling == null ? "" : unit.format(ceiling.bytesPerSecond()) + (ceiling.burstable() ? "*" : ""),
                ceiling == null ? "" : Rates.percent(ceiling.share(row.total())),
                ceiling == null ? "" : ceiling.lowest().kind().title());
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADER.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            boolean text = i == 0 || i == widths.length - 1;
            line.append(text ? cell + padding : padding + cell).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> dashes = new ArrayList<>();
        for (int width : widths) {
            dashes.add("-".repeat(width));
        }
        return String.join("  ", dashes);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
