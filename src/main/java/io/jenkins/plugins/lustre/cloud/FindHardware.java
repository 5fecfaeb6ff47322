package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Failures;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.model.Instance;

/**
 * Asks EC2 what a cluster's servers and some clients are. What EC2 does not tell is left out, and said: figures are
 * measured all the same, only without a ceiling.
 *
 * @param id unique within the whole operation
 */
public record FindHardware(String id, Cluster cluster, List<Host> clients) implements Operation<Hardware> {

    @Override
    public Progress<Hardware> advance(Session session) throws IOException, InterruptedException {
        AwsClients aws = session.service(AwsClients.class);
        try {
            Optional<Hardware> found = session.call(id, () -> ask(aws));
            return found.isEmpty() ? Progress.pending(this) : Progress.done(found.get());
        } catch (SdkException e) {
            session.log()
                    .once(
                            id,
                            "EC2 does not tell what the hosts are, so there is no ceiling to compare with: "
                                    + Failures.message(e));
            return Progress.done(Hardware.UNKNOWN);
        }
    }

    private Hardware ask(AwsClients aws) {
        Map<String, Instance> found = ClientFinder.instances(aws, clients);
        Map<String, String> clientTypes = new TreeMap<>();
        found.forEach((name, instance) -> clientTypes.put(name, instance.instanceTypeAsString()));
        Set<String> types = new HashSet<>(clientTypes.values());
        cluster.servers().stream().map(Server::instanceType).forEach(types::add);
        boolean near = found.size() == clients.size()
                && PlacementGroups.oneCluster(
                        aws, cluster.oss().stream().map(Server::instanceId).toList(), found.values());
        return new Hardware(clientTypes, InstanceFacts.of(aws, types), near);
    }

    @Override
    public String status() {
        return "asking EC2 what the hosts are";
    }
}
