package io.jenkins.plugins.lustre.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How a cluster and its clients were at a moment.
 *
 * @param time when it was looked at
 * @param stackName what people call it
 * @param fsname the file system's name
 * @param mountSource what its clients mount
 * @param hosts the MDS, the OSS in the order of their numbers, and the clients
 * @param problems what is not as it should be, one sentence each; the cluster is degraded if there are any
 */
public record ClusterStatus(
        Instant time,
        String stackName,
        String fsname,
        String mountSource,
        List<HostStatus> hosts,
        List<String> problems) {

    public ClusterStatus {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(fsname, "fsname");
        mountSource = mountSource == null ? "" : mountSource;
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    /** The name of the one MDT. */
    static String mdt(String fsname) {
        return fsname + "-MDT0000";
    }

    /** The name of an OST. */
    static String ost(String fsname, int index) {
        return String.format(Locale.ROOT, "%s-OST%04x", fsname, index);
    }

    public boolean degraded() {
        return !problems.isEmpty();
    }

    /** How full the targets are, by their names, as the first client said that was told. */
    public Map<String, TargetSpace> space() {
        Map<String, TargetSpace> space = new LinkedHashMap<>();
        hosts.forEach(host -> host.space().forEach(row -> space.putIfAbsent(row.target(), row)));
        return space;
    }

    /** All targets that the servers have to serve. */
    public List<String> expected() {
        return hosts.stream().flatMap(host -> host.expected().stream()).toList();
    }
}
