package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;

/**
 * Watches the servers of a cluster in EC2 for something that runs beside it and would wait for them in vain: fails as
 * soon as one of them does not run any more, and never ends otherwise. As long as EC2 does not answer it goes on.
 *
 * @param id unique within the whole operation
 * @param asking how EC2 is being asked; not worth a save
 */
record WatchServers(String id, Cluster cluster, @JsonIgnore Operation<LostServers> asking) implements Operation<Void> {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    WatchServers {
        asking = asking == null ? new FindLostServers(id, cluster) : asking;
    }

    WatchServers(String id, Cluster cluster) {
        this(id, cluster, null);
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        Progress<LostServers> progress;
        try {
            progress = asking.advance(session);
        } catch (IOException e) {
            session.log().once(id + "/trouble", "EC2 does not tell whether a server is lost: " + e.getMessage());
            return Progress.later(new WatchServers(id, cluster), PAUSE);
        }
        if (progress instanceof Progress.Continue<LostServers> more) {
            return Progress.later(new WatchServers(id, cluster, more.next()), more.after());
        }
        LostServers lost = ((Progress.Done<LostServers>) progress).result();
        if (lost.byName().isEmpty()) {
            return Progress.later(new WatchServers(id, cluster), PAUSE);
        }
        String told = lost.told(cluster.stackName());
        session.log().once(id + "/lost", told);
        throw new OperationFailedException(told);
    }

    @Override
    public String status() {
        return "watching the servers in EC2";
    }
}
