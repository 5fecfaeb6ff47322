package io.jenkins.plugins.lustre.bench.ior;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.output.LineParser;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.TextLine;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IOR's text output. Columns are found by the header's names, so every version from 2.8 to 4.x is read by the same code
 * (IOR's printing code: tags 2.10.3, 3.0.1, 3.1.0, 3.2.0, 3.3.0, 4.0.0).
 *
 * <p>Per iteration a result with the statistic {@code iteration}; from the summary {@code max}, {@code min} and
 * {@code mean}; {@code max} from the {@code Max Write:} lines where a run has no summary.
 */
public final class IorText implements LineParser {
    private static final Pattern MAX =
            Pattern.compile("(?:^|\\s|[:>\\]])Max (Write|Read):\\s+(\\S+) (MiB)/sec(?:\\s+\\(\\S+ MB/sec\\))?");
    /** By how much rounding may move a figure against another; IOR prints two decimals of 1 MiB/s and more. */
    private static final double ROUNDING = 1.01;

    private static final Map<String, String> STATISTICS = Map.of("Max", "max", "Min", "min", "Mean", "mean");

    private final IorRun run = new IorRun();
    private final List<ToolResult> maxima = new ArrayList<>();
    private boolean summarised;

    @CheckForNull
    private IorTable table;

    /** The run's last table of iterations, also while a summary is read. */
    @CheckForNull
    private IorTable iterations;

    @Override
    public void line(TextLine line, OutputSink sink) {
        String text = line.text();
        if (run.banner(text)) {
            end(sink);
            iterations = null;
            return;
        }
        IorTable opened = IorTable.open(text);
        if (opened != null) {
            open(opened, sink);
            return;
        }
        Matcher max = MAX.matcher(text);
        if (text.contains("MiB/sec") && max.find()) {
            maximum(max, line.number(), sink);
            return;
        }
        if (table != null && table.isSummary() && iterations != null && iterations.isMarked(text)) {
            run.nextTest();
            open(iterations, sink);
        }
        IorTable.Row row = table == null ? null : table.row(text);
        if (row == null) {
            run.option(text);
        } else if (!row.operation().equals("remove")) {
            if (table.isSummary()) {
                summary(table, row, line.number(), sink);
            } else {
                iteration(table, row, line.number(), sink);
            }
        }
    }

    private void open(IorTable opened, OutputSink sink) {
        if (opened.isSummary()) {
            run.summary();
        } else {
            if (summarised) {
                end(sink);
            }
            run.table();
            iterations = opened;
        }
        table = opened;
    }

    private void iteration(IorTable of, IorTable.Row row, long line, OutputSink sink) {
        int counted = run.count(row.operation());
        Double rate = of.rate(row, "bw");
        if (rate == null) {
            noRate(row, of.text(row, "bw"), line, sink);
            return;
        }
        Integer iteration = of.integer(row, "iter");
        sink.result(run.iteration(row.operation(), rate, iteration == null ? counted : iteration, line)
                .withSizes(of.size(row, "block"), of.size(row, "xfer"))
                .withIops(of.number(row, "IOPS")));
    }

    private void summary(IorTable of, IorTable.Row row, long line, OutputSink sink) {
        summarised = true;
        Integer tasks = of.integer(row, "#Tasks");
        Integer nodes = IorRun.hosts(tasks, of.integer(row, "tPN"));
        Integer test = of.integer(row, "Test#");
        Map<String, Double> rates = new LinkedHashMap<>();
        for (String name : List.of("Max", "Min", "Mean")) {
            String column = name + "(MiB";
            Double rate = of.rate(row, column);
            if (rate == null) {
                noRate(row, of.text(row, column), line, sink);
                return;
            }
            rates.put(name, rate);
        }
        double mean = rates.get("Mean");
        if (mean > rates.get("Max") * ROUNDING || mean * ROUNDING < rates.get("Min")) {
            sink.problem(
                    line,
                    "IOR's " + row.operation() + " is no row of the summary above it: what stands under Mean is not"
                            + " between what stands under Min and Max");
            return;
        }
        rates.forEach((name, rate) ->
                sink.result(run.statistic(row.operation(), STATISTICS.get(name), rate, tasks, nodes, test, line)
                        .withIops(of.number(row, name + "(OPs"))));
    }

    private void maximum(Matcher max, long line, OutputSink sink) {
        String operation = max.group(1).toLowerCase(Locale.ROOT);
        Double rate = IorNumbers.number(max.group(2));
        if (rate == null) {
            sink.problem(line, "IOR's Max " + max.group(1) + " is no number: \"" + max.group(2) + "\"");
        } else {
            run.summary();
            maxima.add(run.statistic(operation, "max", rate * 1048576, null, null, null, line));
        }
    }

    private static void noRate(IorTable.Row row, @CheckForNull String found, long line, OutputSink sink) {
        sink.problem(line, "IOR's " + row.operation() + " has no bandwidth, but \"" + found + "\"");
    }

    @Override
    public void end(OutputSink sink) {
        if (!summarised) {
            maxima.forEach(sink::result);
        }
        maxima.clear();
        summarised = false;
        table = null;
    }
}
