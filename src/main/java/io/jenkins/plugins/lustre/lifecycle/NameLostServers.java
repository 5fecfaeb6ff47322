package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.ClusterFinder;
import io.jenkins.plugins.lustre.cloud.LostServer;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/** Fails with what failed before, and with the servers of the cluster that do not run any more, if it does not name them. */
record NameLostServers<R>(String id, Cluster cluster, String failure) implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        AwsClients aws = session.service(AwsClients.class);
        Optional<List<LostServer>> lost;
        try {
            lost = session.call(id, () -> ClusterFinder.lostServers(aws, cluster));
        } catch (SdkException e) {
            throw new OperationFailedException(
                    failure + "\nEC2 did not tell whether a server is lost: " + e.getMessage());
        }
        if (lost.isEmpty()) {
            return Progress.pending(this);
        }
        String names = lost.get().stream()
                .map(LostServer::toString)
                .filter(name -> !failure.contains(name))
                .collect(Collectors.joining("\n"));
        throw new OperationFailedException(names.isEmpty() ? failure : failure + "\n" + names);
    }

    @Override
    public String status() {
        return "asking EC2 whether a server is lost";
    }
}
