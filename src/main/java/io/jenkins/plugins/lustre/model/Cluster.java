package io.jenkins.plugins.lustre.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A Lustre cluster that exists: what its stack says of it.
 *
 * @param environment the name of the compute environment that it stands in
 * @param stackName what people call it
 * @param stackId what AWS calls it; used for everything after the creation
 * @param region e.g. {@code eu-west-1}
 * @param zone the availability zone, e.g. {@code eu-west-1a}
 * @param fsname the Lustre file system's name
 * @param spot whether its servers are spot instances
 * @param servers the MDS first, then the OSS in the order of their numbers
 */
public record Cluster(
        String environment,
        String stackName,
        String stackId,
        String region,
        String zone,
        String fsname,
        boolean spot,
        List<Server> servers) {

    public Cluster {
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(fsname, "fsname");
        servers = servers == null ? List.of() : List.copyOf(servers);
    }

    /** The same cluster with other servers. */
    public Cluster with(List<Server> others) {
        return new Cluster(environment, stackName, stackId, region, zone, fsname, spot, others);
    }

    /**
     * The metadata and management server.
     *
     * @throws IllegalStateException if the stack has none
     */
    public Server mds() {
        return servers.stream()
                .filter(s -> s.role() == Role.MDS)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("stack " + stackName + " has no MDS"));
    }

    /** The object storage servers; {@code oss().get(n)} is the one that the guide calls {@code ossnum} n. */
    public List<Server> oss() {
        return servers.stream().filter(s -> s.role() == Role.OSS).toList();
    }

    public Optional<Server> server(String name) {
        return servers.stream().filter(s -> s.host().name().equals(name)).findFirst();
    }

    /** The NID of the management server. */
    public String mgsNid() {
        return mds().host().nid();
    }

    /** What clients mount. */
    public String mountSource() {
        return mgsNid() + ":/" + fsname;
    }

    /** The indices of all OSTs, ascending. */
    public List<Integer> ostIndices() {
        TreeSet<Integer> indices = new TreeSet<>();
        oss().forEach(s -> indices.addAll(s.ostIndices()));
        return List.copyOf(indices);
    }
}
