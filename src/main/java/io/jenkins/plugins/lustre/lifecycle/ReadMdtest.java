package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.mpi.MdtestBench;
import io.jenkins.plugins.lustre.ssh.TaskReader;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;

/** mdtest ran: its table is read. Only the figures are kept. */
record ReadMdtest(BenchSpec spec, int clients) implements TaskReader<Phases> {

    @Override
    public Phases read(TaskResult ran) throws IOException {
        return new Phases(MdtestBench.measurements(
                spec, clients, ran.result().path("output").asText()));
    }
}
