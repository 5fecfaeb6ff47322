package io.jenkins.plugins.lustre.bench.mpi;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of IOR: one operation, one repetition. Each process has a file of its own, so that the figures stand for the same
 * work as those of fio and dd.
 */
public final class IorBench {
    private IorBench() {}

    /** Whether this IOR can write the summary that {@link #measurement} reads. */
    public static boolean writesSummary(String version) {
        return !ToolVersion.isBefore(version, 3, 2);
    }

    /**
     * IOR's arguments, without those for the summary.
     *
     * @param directory where the files go, absolute
     * @param version as {@link ToolVersion}
     * @param clients how many clients take part; with more than one, none reads what it wrote
     */
    public static List<String> arguments(BenchSpec spec, Access access, String directory, String version, int clients) {
        boolean write = access == Access.WRITE;
        List<String> arguments = new ArrayList<>(List.of("-a", "POSIX", write ? "-w" : "-r", "-k", "-F"));
        if (write) {
            arguments.add("-e");
        } else if (clients > 1) {
            arguments.add("-C");
        }
        if (spec.directIo()) {
            arguments.add(ToolVersion.isBefore(version, 3, 3) ? "-B" : "--posix.odirect");
        }
        arguments.addAll(List.of(
                "-b",
                Long.toString(spec.fileSize().bytes()),
                "-t",
                Long.toString(spec.blockSize().bytes()),
                "-o",
                directory + "/ior"));
        return List.copyOf(arguments);
    }

    /**
     * What one run measured.
     *
     * @param summary IOR's JSON
     * @param clients how many clients took part
     * @throws OutputException if it is not one measurement of that operation by all processes
     */
    public static Measurement measurement(BenchSpec spec, Access access, int clients, String summary)
            throws OutputException {
        List<ToolResult> results = MpiOutput.results("IOR", summary).stream()
                .filter(result -> result.statistic().equals(ToolResult.ITERATION))
                .toList();
        if (results.size() != 1 || !results.get(0).operation().equals(access.word())) {
            throw new OutputException("IOR reported "
                    + results.stream().map(ToolResult::operation).toList() + " instead of one " + access.word());
        }
        MpiOutput.checkProcesses("IOR", results.get(0), spec, clients);
        return MpiOutput.measurement("IOR", access.word(), results.get(0).bytesPerSecond());
    }
}
