package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds a cluster by its stack, with the host keys of its servers, see {@link ServerKeys}. Fails if there is no such
 * stack, if it is not complete, if this plugin did not make it or if it stands in another environment.
 *
 * @param id unique within the whole operation
 * @param environment where the cluster stands
 * @param stackName the stack's name or id
 */
public record FindCluster(String id, ComputeEnvironment environment, String stackName) implements Operation<Cluster> {
    public FindCluster {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(stackName, "stackName");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        HostKeyRecords records = session.service(HostKeyRecords.class);
        Optional<Cluster> found = AwsCall.ask(
                session,
                id + "/find",
                aws -> ServerKeys.learn(aws, records, ClusterFinder.find(aws, environment, stackName)));
        return found.map(Progress::done).orElseGet(() -> Progress.pending(this));
    }

    @Override
    public String status() {
        return "looking for the stack " + stackName;
    }
}
