package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;

/**
 * Finds the clients of an environment: its list, or the running instances that wear its tag, by name. Fails if there
 * are none.
 *
 * @param id unique within the whole operation
 * @param environment whose clients
 */
public record FindClients(String id, ComputeEnvironment environment) implements Operation<Clients> {
    public FindClients {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
    }

    @Override
    public Progress<Clients> advance(Session session) throws IOException, InterruptedException {
        return AwsCall.ask(session, id + "/clients", aws -> new Clients(ClientFinder.find(aws, environment)))
                .map(Progress::done)
                .orElseGet(() -> Progress.pending(this));
    }

    @Override
    public String status() {
        return "looking for the clients of " + environment.name();
    }
}
