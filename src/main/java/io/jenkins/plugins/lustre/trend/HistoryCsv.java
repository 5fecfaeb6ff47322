package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A history as a table: RFC 4180 with a header, one line for each row of each benchmark. */
public final class HistoryCsv {

    private static final List<String> FIGURES = List.of(
            "build",
            "time",
            "name",
            "cluster",
            "tool",
            "operation",
            "unit",
            "clients",
            "processesPerClient",
            "fileSize",
            "blockSize",
            "stripeCount",
            "ost",
            "directIo",
            "repetitions",
            "median",
            "min",
            "max",
            "ceiling",
            "cached",
            "outcome");

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private HistoryCsv() {}

    /** The header and all entries; the properties of the cluster come last. */
    public static void write(List<HistoryEntry> entries, Appendable csv) throws IOException {
        List<String> header = new ArrayList<>(FIGURES);
        header.addAll(List.of(
                "clientType",
                "mdsType",
                "ossType",
                "ossCount",
                "ostCount",
                "defaultStripeCount",
                "lustreVersion",
                "serverLustreVersion",
                "kernel",
                "toolVersion",
                "zone",
                "spot"));
        line(csv, header);
        for (HistoryEntry entry : entries) {
            for (int i = 0; i < entry.record().rows().size(); i++) {
                List<String> cells = cells(entry, i);
                cells.addAll(entry.record().fingerprint().properties().values());
                line(csv, cells);
            }
        }
    }

    private static List<String> cells(HistoryEntry entry, int index) {
        Figures row = entry.record().rows().get(index);
        return new ArrayList<>(List.of(
                Integer.toString(entry.build()),
                entry.record().time().toString(),
                entry.record().name(),
                entry.record().cluster(),
                row.series().tool().word(),
                row.series().operation(),
                row.series().unit().symbol(),
                Integer.toString(row.series().clients()),
                Integer.toString(row.series().processesPerClient()),
                row.series().fileSize() == null
                        ? ""
                        : Long.toString(row.series().fileSize().bytes()),
                row.series().blockSize() == null
                        ? ""
                        : Long.toString(row.series().blockSize().bytes()),
                Integer.toString(row.series().stripeCount()),
                row.series().ost() == null ? "" : row.series().ost().toString(),
                Boolean.toString(row.series().directIo()),
                Integer.toString(row.repetitions().size()),
                number(row.spread().median()),
                number(row.spread().min()),
                number(row.spread().max()),
                row.ceiling() == null ? "" : number(row.ceiling().bytesPerSecond()),
                Boolean.toString(row.cached()),
                HistoryJson.word(entry.judgements().get(index).outcome())));
    }

    private static String number(double rate) {
        return String.format(Locale.ROOT, "%.3f", rate);
    }

    private static void line(Appendable csv, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        csv.append("\r\n");
    }

    /** A text that a spreadsheet would run as a formula begins with an apostrophe. */
    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
