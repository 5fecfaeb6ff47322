package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.cloud.AwsCall;
import io.jenkins.plugins.lustre.cloud.ClusterFinder;
import io.jenkins.plugins.lustre.cloud.LostServer;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Watches the servers of a cluster in EC2 for something that runs beside it and would wait for them in vain: fails as
 * soon as one of them does not run any more, and never ends otherwise. As long as EC2 does not answer it goes on.
 *
 * @param id unique within the whole operation
 * @param due when EC2 is asked next; {@code null} for at once; not worth a save
 */
record WatchServers(String id, Cluster cluster, @JsonIgnore Instant due) implements Operation<Void> {

    static final Duration PAUSE = Duration.ofSeconds(30);

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        if (due != null && session.now().isBefore(due)) {
            return Progress.later(this, Duration.between(session.now(), due));
        }
        Optional<List<LostServer>> lost;
        try {
            lost = AwsCall.ask(session, id, aws -> ClusterFinder.lostServers(aws, cluster));
        } catch (IOException e) {
            session.log().once(id + "/trouble", "EC2 does not tell whether a server is lost: " + e.getMessage());
            return again(session);
        }
        if (lost.isEmpty()) {
            return Progress.pending(this);
        }
        if (lost.get().isEmpty()) {
            return again(session);
        }
        String told = LostServer.told(cluster.stackName(), lost.get());
        session.log().once(id + "/lost", told);
        throw new OperationFailedException(told);
    }

    private Progress<Void> again(Session session) {
        return Progress.later(new WatchServers(id, cluster, session.now().plus(PAUSE)), PAUSE);
    }

    @Override
    public String status() {
        return "watching the servers in EC2";
    }
}
