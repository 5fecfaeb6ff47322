package io.jenkins.plugins.lustre.bench.ior;

import io.jenkins.plugins.lustre.bench.output.LineParser;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.TextLine;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.Arrays;
import java.util.List;

/** IOR's {@code -O summaryFormat=CSV}: a header that starts with {@code access,bw(MiB/s)} and a line per iteration. */
public final class IorCsv implements LineParser {
    private static final String HEADER = "access,bw(MiB/s)";

    private List<String> columns = List.of();
    private int run = -1;

    @Override
    public void line(TextLine line, OutputSink sink) {
        String text = line.text().strip().replace("\"", "");
        if (text.replace(" ", "").startsWith(HEADER)) {
            columns = cells(text);
            run++;
        } else if (!columns.isEmpty() && (text.startsWith("write,") || text.startsWith("read,"))) {
            row(cells(text), line.number(), sink);
        }
    }

    private void row(List<String> cells, long line, OutputSink sink) {
        String operation = cells.get(0);
        Double rate = number(cells, "bw(MiB/s)");
        if (rate == null || cells.size() > columns.size() + 1) {
            sink.problem(line, "IOR's CSV line for " + operation + " has no bandwidth in the column bw(MiB/s)");
            return;
        }
        Double iteration = number(cells, "iter");
        Double tasks = number(cells, "numTasks");
        sink.result(ToolResult.throughput("ior", "", operation, ToolResult.ITERATION, rate * 1048576, line)
                .withIops(number(cells, "IOPS"))
                .withTasks(tasks == null ? null : tasks.intValue(), null)
                .at(run, null, iteration == null ? null : iteration.intValue()));
    }

    private Double number(List<String> cells, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.size() ? null : IorNumbers.number(cells.get(index));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    @Override
    public void end(OutputSink sink) {
        columns = List.of();
    }
}
