package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;

/**
 * Finds the clients of an environment: its list, or the running instances that wear its tag, by name. Fails if there
 * are none.
 *
 * @param id unique within the whole operation
 */
public record FindClients(String id, ComputeEnvironment environment) implements Operation<Clients> {

    @Override
    public Progress<Clients> advance(Session session) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("under way");
    }
}
