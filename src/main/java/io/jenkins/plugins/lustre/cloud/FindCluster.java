package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds a cluster by its stack, with the host keys that its servers' consoles still show. Fails if there is no such
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
        Optional<Cluster> found = AwsCall.ask(session, id + "/find", aws -> {
            Cluster cluster = ClusterFinder.find(aws, environment, stackName);
            Map<String, List<String>> keys = new TreeMap<>();
            for (Server server : cluster.servers()) {
                keys.put(server.host().name(), ConsoleKeys.read(aws, server.instanceId()));
            }
            return withKeys(cluster, keys);
        });
        return found.map(Progress::done).orElseGet(() -> Progress.pending(this));
    }

    /** The same cluster with host keys, given by the servers' names; a server without any keeps what it has. */
    public static Cluster withKeys(Cluster cluster, Map<String, List<String>> keys) {
        List<Server> servers = cluster.servers().stream()
                .map(s -> withKeys(s, keys.getOrDefault(s.host().name(), List.of())))
                .toList();
        return new Cluster(
                cluster.environment(),
                cluster.stackName(),
                cluster.stackId(),
                cluster.region(),
                cluster.zone(),
                cluster.fsname(),
                cluster.spot(),
                servers);
    }

    private static Server withKeys(Server server, List<String> keys) {
        if (keys.isEmpty()) {
            return server;
        }
        Host host = server.host();
        return new Server(
                new Host(host.name(), host.role(), host.address(), host.nidAddress(), keys),
                server.instanceId(),
                server.instanceType(),
                server.diskCount(),
                server.firstOstIndex(),
                server.ostCount());
    }

    @Override
    public String status() {
        return "looking for the stack " + stackName;
    }
}
