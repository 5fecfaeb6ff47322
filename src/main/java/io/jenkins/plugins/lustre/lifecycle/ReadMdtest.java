package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.mpi.MdtestBench;
import io.jenkins.plugins.lustre.ssh.TaskReader;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;
import java.util.List;

/**
 * mdtest ran: its table is read. Only the figures are kept.
 *
 * @param measured whose figures; those of the spec if it was saved by a release that always measured all
 */
record ReadMdtest(BenchSpec spec, int clients, List<Access> measured) implements TaskReader<Phases> {

    ReadMdtest {
        measured = measured == null ? spec.operations() : List.copyOf(measured);
    }

    @Override
    public Phases read(TaskResult ran) throws IOException {
        return new Phases(MdtestBench.measurements(
                spec, measured, clients, ran.result().path("output").asText()));
    }
}
