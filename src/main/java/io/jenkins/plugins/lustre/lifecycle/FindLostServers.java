package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.cloud.AwsCall;
import io.jenkins.plugins.lustre.cloud.ClusterFinder;
import io.jenkins.plugins.lustre.cloud.LostServer;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks EC2 which servers of a cluster do not run any more. One that EC2's answers leave out is lost when all answers of
 * {@link #PATIENCE} left one out; EC2 is asked again until then.
 *
 * @param id unique within the whole operation
 * @param doubted since when EC2's answers have left a server out; {@code null} if none has; not worth a save
 */
record FindLostServers(
        String id, Cluster cluster, @JsonIgnore Instant doubted) implements Operation<LostServers> {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    FindLostServers(String id, Cluster cluster) {
        this(id, cluster, null);
    }

    @Override
    public Progress<LostServers> advance(Session session) throws IOException, InterruptedException {
        Optional<List<LostServer>> answer = AwsCall.ask(session, id, aws -> ClusterFinder.lostServers(aws, cluster));
        if (answer.isEmpty()) {
            return Progress.pending(this);
        }
        List<LostServer> lost = answer.get();
        boolean certain = lost.stream().noneMatch(LostServer::isUnlisted);
        Instant since = doubted == null ? session.now() : doubted;
        if (certain || Duration.between(since, session.now()).compareTo(PATIENCE) >= 0) {
            return Progress.done(LostServers.of(lost));
        }
        return Progress.later(new FindLostServers(id, cluster, since), PAUSE);
    }

    @Override
    public String status() {
        return "asking EC2 whether a server is lost";
    }
}
