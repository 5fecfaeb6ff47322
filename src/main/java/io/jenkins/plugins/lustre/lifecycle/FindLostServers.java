package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsCall;
import io.jenkins.plugins.lustre.cloud.ClusterFinder;
import io.jenkins.plugins.lustre.cloud.LostServer;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Asks EC2 which servers of a cluster do not run any more.
 *
 * @param id unique within the whole operation
 */
record FindLostServers(String id, Cluster cluster) implements Operation<LostServers> {

    @Override
    public Progress<LostServers> advance(Session session) throws IOException, InterruptedException {
        return AwsCall.ask(
                        session,
                        id,
                        aws -> new LostServers(ClusterFinder.lostServers(aws, cluster).stream()
                                .collect(Collectors.toMap(LostServer::name, LostServer::toString))))
                .map(Progress::done)
                .orElseGet(() -> Progress.pending(this));
    }

    @Override
    public String status() {
        return "asking EC2 whether a server is lost";
    }
}
