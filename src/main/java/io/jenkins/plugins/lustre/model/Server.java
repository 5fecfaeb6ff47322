package io.jenkins.plugins.lustre.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An MDS or OSS of a cluster, as its stack made it.
 *
 * @param host how it is reached
 * @param instanceId the EC2 instance
 * @param instanceType e.g. {@code d3.2xlarge}
 * @param diskCount how many data disks it has, as EC2 says of its type
 * @param firstOstIndex the index of its first OST, given when it was added and never recomputed; 0 for an MDS
 * @param ostCount how many OSTs it has; 0 for an MDS
 */
public record Server(
        Host host, String instanceId, String instanceType, int diskCount, int firstOstIndex, int ostCount) {

    public Server {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(instanceId, "instanceId");
        Objects.requireNonNull(instanceType, "instanceType");
    }

    public Role role() {
        return host.role();
    }

    /** The indices of its OSTs, in order. */
    public List<Integer> ostIndices() {
        return IntStream.range(firstOstIndex, firstOstIndex + ostCount).boxed().toList();
    }
}
