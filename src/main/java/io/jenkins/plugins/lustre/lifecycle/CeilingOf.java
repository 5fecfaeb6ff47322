package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.cloud.ServerFacts;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the hardware of a bench allows, as far as it is known: the networks of clients and servers, the cap of one TCP
 * flow, and the servers' disks. Of hardware that can burst only the baseline counts, which alone is promised: what is
 * measured above it may not last.
 */
record CeilingOf(BenchSetup setup, Hardware hardware) {

    /** LNet moves bulk data of one direction between two hosts over one connection unless told otherwise. */
    private static final int FLOWS_PER_PAIR = 1;

    /**
     * The ceiling of a row; {@code null} if nothing is known.
     *
     * @param cached whether its data may come from a cache, so that disks do not limit it
     */
    Ceiling of(int clients, boolean cached) {
        List<Ceiling.Limit> limits = new ArrayList<>();
        List<ServerFacts> clientFacts = setup.first(clients).stream()
                .map(this::facts)
                .filter(Objects::nonNull)
                .toList();
        if (clientFacts.size() == clients) {
            addNetwork(limits, Ceiling.Kind.CLIENT_NETWORK, clientFacts);
        }
        List<Server> servers = servers();
        List<ServerFacts> serverFacts = servers.stream()
                .map(s -> hardware.facts().get(s.instanceType()))
                .filter(Objects::nonNull)
                .toList();
        if (serverFacts.size() == servers.size()) {
            addNetwork(limits, Ceiling.Kind.SERVER_NETWORK, serverFacts);
            if (!cached && typesWithUnknownDisks().isEmpty()) {
                limits.add(disks(serverFacts));
            }
        }
        if (limits.isEmpty()) {
            return null;
        }
        limits.add(Ceiling.flows(clients, servers.size(), FLOWS_PER_PAIR, flow()));
        return new Ceiling(limits);
    }

    private double flow() {
        boolean near = hardware.oneClusterGroup() == null ? setup.placementGroup() : hardware.oneClusterGroup();
        return near ? Ceiling.FLOW_IN_PLACEMENT_GROUP : Ceiling.FLOW;
    }

    private static void addNetwork(List<Ceiling.Limit> limits, Ceiling.Kind kind, List<ServerFacts> hosts) {
        if (hosts.stream().allMatch(h -> h.network().promised() > 0)) {
            limits.add(new Ceiling.Limit(
                    kind,
                    hosts.stream().mapToDouble(h -> h.network().promised()).sum(),
                    hosts.stream().anyMatch(h -> h.network().burstable()),
                    hosts.stream().mapToDouble(h -> h.network().peak()).sum()));
        }
    }

    private static Ceiling.Limit disks(List<ServerFacts> hosts) {
        return new Ceiling.Limit(
                Ceiling.Kind.DISKS,
                hosts.stream().mapToDouble(h -> h.disks().promised()).sum(),
                hosts.stream().anyMatch(h -> h.disks().burstable()),
                hosts.stream().mapToDouble(h -> h.disks().peak()).sum());
    }

    /** Instance types among the OSS that hold the files: those whose data disks are as fast as nobody tells. */
    List<String> typesWithUnknownDisks() {
        return servers().stream()
                .map(s -> hardware.facts().get(s.instanceType()))
                .filter(facts -> facts != null && !knowsDisks(facts))
                .map(ServerFacts::instanceType)
                .distinct()
                .toList();
    }

    /** Listed disks may be others than the instance storage of a type that has some. */
    private boolean knowsDisks(ServerFacts facts) {
        return facts.disks().promised() > 0 && !(setup.listedDisks() && facts.diskCount() > 0);
    }

    /** Whether the files of a row fit into the memory of the servers that hold them, so that reads may be cached. */
    boolean fitsIntoServers(int clients) {
        if (setup.spec().dropCaches()) {
            return false;
        }
        long memory = servers().stream()
                .map(s -> hardware.facts().get(s.instanceType()))
                .filter(Objects::nonNull)
                .mapToLong(ServerFacts::memoryBytes)
                .sum();
        return memory == 0 || setup.spec().space(clients) <= memory;
    }

    /**
     * Whether the files of each client of a row fit into its own memory and may be read from there. Only dd reads what the
     * same client has written and may still cache: fio and IOR have every file forgotten before a read.
     */
    boolean fitsIntoClients(BenchTool tool, int clients) {
        if (tool != BenchTool.DD || setup.spec().dropCaches() || setup.spec().directIo()) {
            return false;
        }
        long each = setup.spec().space(1);
        return setup.first(clients).stream()
                .map(this::facts)
                .anyMatch(facts -> facts == null || facts.memoryBytes() == 0 || each <= facts.memoryBytes());
    }

    /** The OSS that hold the files: one if they are pinned to an OST. */
    private List<Server> servers() {
        Integer ost = setup.spec().ost();
        return setup.cluster().oss().stream()
                .filter(s -> ost == null || s.ostIndices().contains(ost))
                .toList();
    }

    private ServerFacts facts(Host client) {
        String type = hardware.clientTypes().get(client.name());
        return type == null ? null : hardware.facts().get(type);
    }
}
