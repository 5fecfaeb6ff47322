package io.jenkins.plugins.lustre.bench.parse;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.Series;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.bench.Unit;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the results of an output and makes rows of those that are figures of their own. */
final class ToolFigures {

    /**
     * What a run's figure is, the best first: every iteration; the sum of its jobs; a job that is alone; what the tool
     * computed over iterations that it did not print. The others say the same once more.
     */
    private static final List<String> STATISTICS =
            List.of(ToolResult.ITERATION, "total", "job", "all-clients", "mean", "max");

    private final Map<Test, Map<String, List<ToolResult>>> found = new LinkedHashMap<>();

    private record Test(String tool, int run, @CheckForNull Integer number, String operation) {}

    void add(ToolResult result) {
        if (STATISTICS.contains(result.statistic())) {
            found.computeIfAbsent(
                            new Test(result.tool(), result.run(), result.test(), result.operation()),
                            test -> new LinkedHashMap<>())
                    .computeIfAbsent(result.statistic(), statistic -> new ArrayList<>())
                    .add(result);
        }
    }

    /** The rows, in the order in which their series first appeared. */
    List<Figures> rows() {
        Map<Series, List<Measurement>> rows = new LinkedHashMap<>();
        for (Map<String, List<ToolResult>> test : found.values()) {
            STATISTICS.stream().filter(test::containsKey).findFirst().map(test::get).orElseThrow().stream()
                    .filter(result -> result.bytesPerSecond() != null || result.opsPerSecond() != null)
                    .forEach(result -> rows.computeIfAbsent(series(result), series -> new ArrayList<>())
                            .add(Measurement.reported(rate(result))));
        }
        List<Figures> figures = new ArrayList<>();
        rows.forEach((series, repetitions) -> figures.add(new Figures(series, repetitions, null, false)));
        return figures;
    }

    private static double rate(ToolResult result) {
        return result.bytesPerSecond() != null ? result.bytesPerSecond() : result.opsPerSecond();
    }

    /** Where the number of hosts is not known, all processes count as those of one unknown host. */
    private static Series series(ToolResult result) {
        int nodes = result.nodes() == null ? 0 : result.nodes();
        int tasks = result.tasks() == null ? 0 : result.tasks();
        return new Series(
                BenchTool.parse(result.tool()),
                result.operation().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                result.bytesPerSecond() != null ? Unit.BYTES_PER_SECOND : Unit.OPERATIONS_PER_SECOND,
                nodes,
                nodes > 0 ? (tasks + nodes - 1) / nodes : tasks,
                size(result.fileSize()),
                size(result.blockSize()),
                0,
                null,
                false);
    }

    @CheckForNull
    private static Size size(@CheckForNull Long bytes) {
        return bytes == null ? null : new Size(bytes);
    }
}
