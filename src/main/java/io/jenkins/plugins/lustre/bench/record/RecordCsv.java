package io.jenkins.plugins.lustre.bench.record;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code lustre-bench.csv}: one line per client and repetition, and one per row with the host {@code total}.
 *
 * <p>RFC 4180 with a header. A text that a spreadsheet would run as a formula is written with a leading apostrophe.
 */
public final class RecordCsv {
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final String HEADER = "name,time,tool,operation,unit,clients,processesPerClient,fileSize,blockSize,"
            + "stripeCount,ost,directIo,repetition,host,bytes,seconds,rate,ceiling,share";

    private RecordCsv() {}

    /** The whole file. */
    public static String write(BenchRecord record) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (Figures row : record.rows()) {
            List<String> head = head(record, row.series());
            for (int i = 0; i < row.repetitions().size(); i++) {
                Measurement repetition = row.repetitions().get(i);
                for (ClientFigure client : repetition.clients()) {
                    line(
                            csv,
                            head,
                            i,
                            client.host(),
                            client.bytes(),
                            RecordWriter.seconds(client.runtime()),
                            number(client.bytesPerSecond()),
                            "",
                            "");
                }
                line(csv, head, i, "total", "", "", number(repetition.rate()), "", "");
            }
            Ceiling ceiling = row.ceiling();
            line(
                    csv,
                    head,
                    "median",
                    "total",
                    "",
                    "",
                    number(row.total()),
                    ceiling == null ? "" : number(ceiling.bytesPerSecond()),
                    ceiling == null ? "" : String.format(Locale.ROOT, "%.4f", ceiling.share(row.total())));
        }
        return csv.toString();
    }

    private static List<String> head(BenchRecord record, Series series) {
        List<Object> values = new ArrayList<>();
        values.add(record.name());
        values.add(record.time());
        values.add(series.tool().word());
        values.add(series.operation());
        values.add(series.unit().symbol());
        values.add(series.clients());
        values.add(series.processesPerClient());
        values.add(series.fileSize() == null ? "" : series.fileSize().bytes());
        values.add(series.blockSize() == null ? "" : series.blockSize().bytes());
        values.add(series.stripeCount() == -1 ? "all" : series.stripeCount());
        values.add(Objects.toString(series.ost(), ""));
        values.add(series.directIo());
        return values.stream().map(RecordCsv::cell).toList();
    }

    private static void line(StringBuilder csv, List<String> head, Object... values) {
        csv.append(String.join(",", head));
        for (Object value : values) {
            csv.append(',').append(cell(value));
        }
        csv.append("\r\n");
    }

    private static String number(double rate) {
        return String.format(Locale.ROOT, "%.3f", rate);
    }

    private static String cell(Object value) {
        String text = String.valueOf(value);
        if (value instanceof String && FORMULA.matcher(text).find()) {
            text = "'" + text;
        }
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
