package io.jenkins.plugins.lustre.bench.ior;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.output.LineParser;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.TextLine;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IOR's {@code -O summaryFormat=JSON}: an object per iteration with {@code bwMiB}, and one per operation and test with
 * {@code bwMaxMIB}.
 *
 * <p>Read by names and braces, not as a tree: what IOR 3.2 writes for several repetitions has unbalanced brackets, and
 * no version escapes quotes in its command line.
 */
public final class IorJson implements LineParser {
    /** Possessive, so that a long string needs no deep stack. */
    private static final Pattern PARTS = Pattern.compile("\"([^\"\\\\]{0,200}+)\"\\s*:\\s*"
            + "(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s\",{}\\[\\]]+))|([{}])");

    private static final double MIB = 1048576;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String version = "";
    private int run = -1;

    @CheckForNull
    private Integer test;

    @CheckForNull
    private Integer tasks;

    @CheckForNull
    private Integer nodes;

    @Override
    public void line(TextLine line, OutputSink sink) {
        String text = line.text();
        if (text.indexOf('"') < 0 && text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return;
        }
        Matcher part = PARTS.matcher(text);
        while (part.find()) {
            if (part.group(4) == null) {
                values.put(part.group(1), part.group(2) == null ? part.group(3) : part.group(2));
            } else {
                object(line.number(), sink);
                values.clear();
            }
        }
    }

    private void object(long line, OutputSink sink) {
        if (values.containsKey("Version") && values.containsKey("Command line")) {
            run++;
            version = values.get("Version").replaceFirst("^IOR-", "");
            tasks = null;
            nodes = null;
        }
        if (values.containsKey("TestID") && values.containsKey("StartTime")) {
            test = integer("TestID");
            counts.clear();
        }
        if (values.containsKey("clients per node")) {
            tasks = integer("tasks");
            nodes = values.containsKey("nodes") ? integer("nodes") : IorRun.hosts(tasks, integer("clients per node"));
        }
        if (values.containsKey("bwMiB") && values.containsKey("access")) {
            iteration(values.get("access"), line, sink);
        } else if (values.containsKey("bwMaxMIB") && values.containsKey("operation")) {
            summary(values.get("operation"), line, sink);
        }
    }

    private void iteration(String operation, long line, OutputSink sink) {
        int iteration = counts.merge(operation, 1, Integer::sum) - 1;
        Double rate = number("bwMiB");
        if (rate == null) {
            sink.problem(line, "IOR's " + operation + " has no bandwidth, but bwMiB is " + values.get("bwMiB"));
            return;
        }
        sink.result(ToolResult.throughput("ior", version, operation, ToolResult.ITERATION, rate * MIB, line)
                .withIops(number("iops"))
                .withSizes(kibibytes("blockKiB"), kibibytes("xferKiB"))
                .withTasks(tasks, nodes)
                .at(Math.max(run, 0), test, iteration));
    }

    private void summary(String operation, long line, OutputSink sink) {
        Integer ownTasks = integer("numTasks");
        for (String name : new String[] {"Max", "Min", "Mean"}) {
            Double rate = number("bw" + name + "MIB");
            if (rate == null) {
                sink.problem(
                        line,
                        "IOR's " + operation + " has no bandwidth, but bw" + name + "MIB is "
                                + values.get("bw" + name + "MIB"));
                return;
            }
            sink.result(ToolResult.throughput(
                            "ior", version, operation, name.toLowerCase(java.util.Locale.ROOT), rate * MIB, line)
                    .withIops(number("OPs" + name))
                    .withTasks(ownTasks, IorRun.hosts(ownTasks, integer("tasksPerNode")))
                    .at(Math.max(run, 0), integer("TestID"), null));
        }
    }

    @CheckForNull
    private Double number(String name) {
        String text = values.get(name);
        return text == null ? null : IorNumbers.number(text);
    }

    @CheckForNull
    private Double kibibytes(String name) {
        Double number = number(name);
        return number == null ? null : number * 1024;
    }

    @CheckForNull
    private Integer integer(String name) {
        Double number = number(name);
        return number == null ? null : number.intValue();
    }

    @Override
    public void end(OutputSink sink) {
        values.clear();
    }
}
