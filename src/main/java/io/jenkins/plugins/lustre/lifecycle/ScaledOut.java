package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Server;
import java.util.List;

/**
 * A cluster that was grown.
 *
 * @param cluster as it is now
 * @param added the names of the OSS that are new, in order; empty if it had as many already
 */
public record ScaledOut(Cluster cluster, List<String> added) {
    public ScaledOut {
        added = added == null ? List.of() : List.copyOf(added);
    }

    /** The OSS that are new. */
    public List<Server> newServers() {
        return cluster.servers().stream()
                .filter(s -> added.contains(s.host().name()))
                .toList();
    }
}
