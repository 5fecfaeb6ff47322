package io.jenkins.plugins.lustre.bench.mpi;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.output.OutputException;
import io.jenkins.plugins.lustre.bench.output.OutputSink;
import io.jenkins.plugins.lustre.bench.output.ToolResult;
import io.jenkins.plugins.lustre.bench.parse.OutputReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the output of a run of our own, more strictly than a file that somebody else brings. */
final class MpiOutput {
    private MpiOutput() {}

    /**
     * All results.
     *
     * @throws OutputException if anything in it cannot be read
     */
    static List<ToolResult> results(String tool, String output) throws OutputException {
        List<ToolResult> results = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            OutputReader.read(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), new OutputSink() {
                @Override
                public void result(ToolResult result) {
                    results.add(result);
                }

                @Override
                public void problem(long line, String message) {
                    problems.add(line > 0 ? "line " + line + ": " + message : message);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be read", e);
        }
        if (!problems.isEmpty()) {
            throw new OutputException("The output of " + tool + " cannot be read: " + String.join("; ", problems));
        }
        return results;
    }

    /** A program that was built for another MPI than mpirun's runs once for each process, each run thinking it is alone. */
    static void checkProcesses(String tool, ToolResult result, BenchSpec spec, int clients) throws OutputException {
        int wanted = Math.multiplyExact(clients, spec.processesPerClient());
        Integer tasks = result.tasks();
        if (tasks == null || tasks != wanted) {
            throw new OutputException(
                    tool + " ran with " + (tasks == null ? "an unknown number of" : tasks) + " processes instead of "
                            + wanted + ". Was it built for another MPI than the mpirun that started it?");
        }
        Integer nodes = result.nodes();
        if (nodes != null && nodes != clients) {
            throw new OutputException(tool + " ran on " + nodes + " hosts instead of " + clients
                    + ". Do two clients have the same host name?");
        }
    }

    static Measurement measurement(String tool, String operation, @CheckForNull Double rate) throws OutputException {
        if (rate == null || !(rate > 0) || rate.isInfinite()) {
            throw new OutputException(tool + " reported no rate of " + operation + ", but " + rate);
        }
        return Measurement.reported(rate);
    }
}
