package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.ClientFigure;
import io.jenkins.plugins.lustre.bench.dd.DdOutput;
import io.jenkins.plugins.lustre.ssh.TaskReader;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.io.IOException;
import java.time.Duration;

/**
 * dd ran on a client: its output is read. Only the figures are kept. When it began is not known if its clock is so far
 * behind that it would have waited longer than any client must.
 */
record ReadDd(String client, int processes) implements TaskReader<ClientFigure> {

    @Override
    public ClientFigure read(TaskResult ran) throws IOException {
        ClientFigure figure =
                DdOutput.client(client, ran.result().path("output").asText(), processes);
        double began = ran.result().path("began").asDouble(-1);
        return began < 0 ? figure : figure.beganAt(Duration.ofMillis(Math.round(began * 1000)));
    }
}
