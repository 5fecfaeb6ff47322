package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;

/**
 * Finds a cluster by its stack, with the host keys that its servers' consoles still show. Fails if there is no such
 * stack, if it is not complete, if this plugin did not make it or if it stands in another environment.
 *
 * @param id unique within the whole operation
 * @param environment where the cluster stands
 * @param stackName the stack's name or id
 */
public record FindCluster(String id, ComputeEnvironment environment, String stackName) implements Operation<Cluster> {

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("under way");
    }
}
