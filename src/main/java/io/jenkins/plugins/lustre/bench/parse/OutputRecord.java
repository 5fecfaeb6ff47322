package io.jenkins.plugins.lustre.bench.parse;

import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes a benchmark record of what tools printed. */
public final class OutputRecord {

    private static final int MOST_PROBLEMS = 10;

    private OutputRecord() {}

    /**
     * Reads one output in constant memory.
     *
     * @param name of the benchmark
     * @param tool whose results to take; {@link BenchTool#AUTO} takes those of every tool
     * @param time when it was measured
     * @throws OutputException if there is no result, or something that should be one cannot be read; the message says what
     *     was looked for, or what stands at which line
     */
    public static BenchRecord read(String name, BenchTool tool, Instant time, InputStream in) throws IOException {
        ToolFigures figures = new ToolFigures();
        Set<String> versions = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        OutputReader.read(in, new OutputSink() {
            @Override
            public void result(ToolResult result) {
                if (tool == BenchTool.AUTO || tool.word().equals(result.tool())) {
                    figures.add(result);
                    versions.add(result.tool() + (result.version().isEmpty() ? "" : "-" + result.version()));
                } else {
                    others.add(result.tool());
                }
            }

            @Override
            public void problem(long line, String message) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(line > 0 ? "line " + line + ": " + message : message);
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new OutputException(String.join("; ", problems));
        }
        List<Figures> rows = figures.rows();
        if (rows.isEmpty()) {
            throw new OutputException("no result of " + tool.word() + " found, but of " + String.join(", ", others));
        }
        return new BenchRecord(
                name, "", time, Fingerprint.UNKNOWN.withTool(String.join(", ", versions)), rows, List.of());
    }

    /**
     * Puts the records of several outputs together: equal series become one row, with the repetitions of all.
     *
     * @param records at least one, all of one benchmark; outputs tell nothing of the cluster
     * @param cluster name of the stack that they were measured on; empty if that is not known
     * @param servers what is known of that cluster
     */
    public static BenchRecord merge(List<BenchRecord> records, String cluster, Fingerprint servers) {
        Map<Series, List<Measurement>> rows = new LinkedHashMap<>();
        Set<String> versions = new TreeSet<>();
        for (BenchRecord record : records) {
            record.rows()
                    .forEach(row -> rows.computeIfAbsent(row.series(), s -> new ArrayList<>())
                            .addAll(row.repetitions()));
            versions.addAll(List.of(record.fingerprint().toolVersion().split(", ")));
        }
        List<Figures> figures = new ArrayList<>();
        rows.forEach((series, repetitions) -> figures.add(new Figures(series, repetitions, null, false)));
        BenchRecord first = records.get(0);
        return new BenchRecord(
                first.name(),
                cluster,
                first.time(),
                servers.withTool(String.join(", ", versions)),
                figures,
                records.stream()
                        .map(BenchRecord::notes)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }
}
