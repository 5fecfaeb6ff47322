package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.dd.DdOutput;
import io.jenkins.plugins.lustre.ssh.TaskReader;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;

/** dd ran on a client: its output is read. Only the figures are kept. */
record ReadDd(String client, int processes) implements TaskReader<ClientFigure> {

    @Override
    public ClientFigure read(TaskResult ran) throws IOException {
        return DdOutput.client(client, ran.result().path("output").asText(), processes);
    }
}
