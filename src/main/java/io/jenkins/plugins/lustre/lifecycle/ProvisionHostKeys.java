package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.ClusterFinder;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.LostServer;
import io.jenkins.plugins.lustre.cloud.ServerKeys;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Learns the SSH host keys of a cluster's servers from their consoles, and has them kept. Servers that show none in time
 * are left to the environment's known hosts and policy.
 *
 * @param since when it began to ask
 */
record ProvisionHostKeys(AwsJob job, String stackName, String stackId, Instant since) implements Operation<Cluster> {

    /** A server that boots writes its keys within a minute or two; EC2 may show them a little later. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private record Look(Cluster cluster, List<LostServer> lost) {}

    ProvisionHostKeys {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(since, "since");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        HostKeyRecords records = session.service(HostKeyRecords.class);
        Answer<Look> answer = job.ask(session, "keys", aws -> {
            Cluster cluster = ClusterFinder.find(aws, job.environment(), stackId);
            List<LostServer> lost = ClusterFinder.lostServers(aws, cluster);
            return new Look(lost.isEmpty() ? ServerKeys.learn(aws, records, cluster) : cluster, lost);
        });
        if (!answer.there()) {
            return Progress.later(this, answer.after());
        }
        Look look = answer.value();
        Duration waited = Duration.between(since, session.now());
        boolean patient = waited.compareTo(PATIENCE) < 0;
        if (!(patient ? LostServer.certain(look.lost()) : look.lost()).isEmpty()) {
            throw new OperationFailedException(LostServers.of(look.lost()).told(stackName));
        }
        List<String> silent = look.cluster().servers().stream()
                .map(Server::host)
                .filter(h -> h.hostKeys().isEmpty())
                .map(Host::name)
                .toList();
        if (look.lost().isEmpty() && silent.isEmpty() || !patient) {
            tell(session, look.cluster(), silent);
            return Progress.done(look.cluster());
        }
        session.log().once(job.id() + "/keys", "Waiting for the SSH host keys on the consoles of the servers.");
        return Progress.later(this, job.pace().after(waited));
    }

    private void tell(Session session, Cluster cluster, List<String> silent) {
        if (!silent.isEmpty()) {
            boolean accept = job.environment().ssh().hostKeyPolicy() == SshReach.HostKeyPolicy.ACCEPT_NEW;
            session.log()
                    .once(
                            job.id() + "/silent",
                            String.join(", ", silent) + ": no SSH host keys on the console within "
                                    + PATIENCE.toMinutes() + " min. The environment's policy "
                                    + job.environment().ssh().hostKeyPolicy() + " decides: "
                                    + (accept
                                            ? "the first key that such a server shows is believed."
                                            : "such a server is refused unless its key is among the known hosts."));
        }
        String servers = cluster.servers().stream()
                .map(s -> s.host().name() + " " + s.host().address())
                .collect(Collectors.joining(", "));
        session.log().once(job.id() + "/there", "The cluster " + stackName + " is there: " + servers);
    }

    @Override
    public String status() {
        return "waiting for the host keys of " + stackName;
    }
}
