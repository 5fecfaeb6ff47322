package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.mpi.IorBench;
import io.jenkins.plugins.lustre.ssh.TaskReader;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;
import java.util.List;

/** IOR ran: its summary is read. Only the figure is kept. */
record ReadIor(BenchSpec spec, Access access, int clients) implements TaskReader<Phases> {

    @Override
    public Phases read(TaskResult ran) throws IOException {
        return new Phases(List.of(IorBench.measurement(
                spec, access, clients, ran.result().path("output").asText())));
    }
}
