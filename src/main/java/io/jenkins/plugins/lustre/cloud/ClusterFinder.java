package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.io.IOException;
import java.util.List;

/** Reads clusters from their stacks. All methods block; see {@link AwsCall}. */
public final class ClusterFinder {

    private ClusterFinder() {}

    /**
     * The cluster of a stack, without host keys.
     *
     * @throws io.jenkins.plugins.lustre.operation.OperationFailedException if there is none that can be used
     */
    public static Cluster find(AwsClients aws, ComputeEnvironment environment, String stackNameOrId)
            throws IOException {
        throw new UnsupportedOperationException("under way");
    }

    /** The servers whose instances do not run any more; empty if all do. */
    public static List<LostServer> lostServers(AwsClients aws, Cluster cluster) {
        throw new UnsupportedOperationException("under way");
    }
}
