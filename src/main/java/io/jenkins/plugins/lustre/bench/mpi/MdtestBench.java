package io.jenkins.plugins.lustre.bench.mpi;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One run of mdtest: all operations once, on empty files, each process in a directory of its own. Each operation is done
 * by another client than the one before, so that no client answers from what it knows of its own files.
 */
public final class MdtestBench {
    private MdtestBench() {}

    /**
     * mdtest's arguments. The files are always made first and taken away at the end: what comes between needs them.
     *
     * @param operations what is done beside that
     * @param directory where the files go, absolute
     * @param version as {@link ToolVersion}
     */
    public static List<String> arguments(
            BenchSpec spec, Collection<Access> operations, String directory, String version, int clients) {
        List<String> arguments = new ArrayList<>(List.of("-F", "-C"));
        if (operations.contains(Access.STAT)) {
            arguments.add("-T");
        }
        if (operations.contains(Access.READ)) {
            arguments.add("-E");
        }
        arguments.addAll(List.of("-r", "-u"));
        if (clients > 1) {
            // Until 3.2 in processes, from then on in clients.
            arguments.addAll(List.of(
                    "-N", ToolVersion.isBefore(version, 3, 3) ? Integer.toString(spec.processesPerClient()) : "1"));
        }
        arguments.addAll(List.of("-n", Integer.toString(spec.filesPerProcess()), "-d", directory + "/mdtest"));
        return List.copyOf(arguments);
    }

    /** mdtest's own words for an operation, as its table has them. */
    public static String row(Access operation) {
        return switch (operation) {
            case CREATE -> "File creation";
            case STAT -> "File stat";
            case READ -> "File read";
            case REMOVE -> "File removal";
            case WRITE -> throw new IllegalArgumentException("mdtest does not write");
        };
    }

    /**
     * What one run measured.
     *
     * @param operations whose figures, in this order
     * @param output mdtest's text
     * @param clients how many clients took part
     * @throws OutputException if an operation is missing, or was not done by all processes
     */
    public static List<Measurement> measurements(BenchSpec spec, List<Access> operations, int clients, String output)
            throws OutputException {
        List<ToolResult> results = MpiOutput.results("mdtest", output);
        List<Measurement> measured = new ArrayList<>();
        for (Access operation : operations) {
            List<ToolResult> rows = results.stream()
                    .filter(result -> result.operation().equals(row(operation)))
                    .filter(result -> result.statistic().equals("mean"))
                    .toList();
            if (rows.size() != 1) {
                throw new OutputException("mdtest reported " + rows.size() + " rows \"" + row(operation)
                        + "\" instead of one; it reported "
                        + results.stream().map(ToolResult::operation).distinct().toList());
            }
            MpiOutput.checkProcesses("mdtest", rows.get(0), spec, clients);
            measured.add(
                    MpiOutput.measurement("mdtest", row(operation), rows.get(0).opsPerSecond()));
        }
        return measured;
    }
}
