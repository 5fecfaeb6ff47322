package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.Measurement;
import io.jenkins.plugins.lustre.bench.dd.DdOutput;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** dd ran on all clients: its outputs are read. */
record ReadDd(List<String> clients, int processes) implements Next<Results<TaskResult>, Measurement> {

    @Override
    public Operation<Measurement> after(Results<TaskResult> ran) throws IOException {
        List<ClientFigure> figures = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            String output = ran.values().get(i).result().path("output").asText();
            figures.add(DdOutput.client(clients.get(i), output, processes));
        }
        return new Return<>(Measurement.of(figures));
    }
}
