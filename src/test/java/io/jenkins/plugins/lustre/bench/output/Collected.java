package io.jenkins.plugins.lustre.bench.output;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a parser finds. */
public final class Collected implements OutputSink {
    public final List<ToolResult> results = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();

    /** What a parser finds in a text, line by line. */
    public static Collected of(LineParser parser, String text) {
        Collected found = new Collected();
        long number = 0;
        BufferedReader lines = new BufferedReader(new PlainReader(new StringReader(text)));
        for (String line : lines.lines().toList()) {
            parser.line(TextLine.of(++number, line), found);
        }
        parser.end(found);
        return found;
    }

    @Override
    public void result(ToolResult result) {
        results.add(result);
    }

    @Override
    public void problem(long line, String message) {
        problems.add(line + ": " + message);
    }

    /** The throughputs of one operation and statistic in MiB/s, in their order. */
    public List<Double> mib(String operation, String statistic) {
        return results.stream()
                .filter(r -> r.operation().equals(operation) && r.statistic().equals(statistic))
                .map(r -> r.bytesPerSecond() / 1048576)
                .toList();
    }

    /** The operations per second of one operation and statistic, in their order. */
    public List<Double> ops(String operation, String statistic) {
        return results.stream()
                .filter(r -> r.operation().equals(operation) && r.statistic().equals(statistic))
                .map(ToolResult::opsPerSecond)
                .toList();
    }
}
