package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The host keys of a cluster's servers: those that are kept, and for the others what their consoles show. */
public final class ServerKeys {

    private ServerKeys() {}

    /**
     * The cluster with host keys, as far as any are known. What a console shows for the first time is kept. Blocks.
     *
     * @param cluster without keys
     */
    public static Cluster learn(AwsClients aws, HostKeyRecords records, Cluster cluster) throws IOException {
        Map<String, List<String>> kept = records.of(cluster.stackId());
        Map<String, List<String>> shown = new TreeMap<>();
        List<Server> servers = new ArrayList<>();
        for (Server server : cluster.servers()) {
            List<String> keys = kept.getOrDefault(server.instanceId(), List.of());
            if (keys.isEmpty()) {
                keys = ConsoleKeys.read(aws, server.instanceId());
                if (!keys.isEmpty()) {
                    shown.put(server.instanceId(), keys);
                }
            }
            servers.add(with(server, keys));
        }
        if (!shown.isEmpty()) {
            records.keep(cluster.stackId(), shown);
        }
        return cluster.with(servers);
    }

    private static Server with(Server server, List<String> keys) {
        Host host = server.host();
        return new Server(
                new Host(host.name(), host.role(), host.address(), host.nidAddress(), keys, server.instanceId()),
                server.instanceId(),
                server.instanceType(),
                server.diskCount(),
                server.firstOstIndex(),
                server.ostCount());
    }
}
