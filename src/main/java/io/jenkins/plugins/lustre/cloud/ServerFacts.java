package io.jenkins.plugins.lustre.cloud;

import java.util.Objects;

/**
 * What is known of an instance type: what EC2 says ({@code DescribeInstanceTypes}), and AWS has published.
 *
 * @param instanceType e.g. {@code d3.2xlarge}
 * @param architecture {@code x86_64} or {@code arm64}
 * @param memoryBytes its memory
 * @param diskCount how many instance store disks it has
 * @param diskBytes the size of each; 0 if it has none
 * @param diskKind {@code hdd}, {@code ssd} or empty
 * @param network what its network moves
 * @param disks what its data disks move
 * @param mappedDisks whether its disks are no NVMe devices, and there only if they are mapped at launch
 */
public record ServerFacts(
        String instanceType,
        String architecture,
        long memoryBytes,
        int diskCount,
        long diskBytes,
        String diskKind,
        NetworkFacts network,
        DiskFacts disks,
        boolean mappedDisks) {
    public ServerFacts {
        Objects.requireNonNull(instanceType, "instanceType");
        Objects.requireNonNull(architecture, "architecture");
        diskKind = diskKind == null ? "" : diskKind;
        Objects.requireNonNull(network, "network");
        disks = disks == null ? DiskFacts.UNKNOWN : disks;
    }

    /** All its instance store, in bytes. */
    public long storageBytes() {
        return diskCount * diskBytes;
    }
}
