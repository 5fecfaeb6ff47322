package io.jenkins.plugins.lustre.lab.host;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A block device of a laboratory host.
 *
 * @param name kernel name, for example {@code nvme1n1}
 * @param model what {@code /sys/block/<name>/device/model} says; empty for a device without that file
 * @param bytes size, a multiple of 512
 */
public record LabDisk(String name, String model, long bytes) {
    /** The model by which EC2's NVMe instance storage is told from EBS volumes. */
    public static final String INSTANCE_STORAGE = "Amazon EC2 NVMe Instance Storage";

    /** The model of an EBS volume. */
    public static final String EBS = "Amazon Elastic Block Store";

    /** The disk that every host boots from; its first partition is the root file system. */
    static final LabDisk ROOT = new LabDisk("nvme0n1", EBS, 21_474_836_480L);

    /** As many NVMe instance storage disks of a size, {@code nvme1n1} and on. */
    public static List<LabDisk> instanceStorage(int count, long bytes) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new LabDisk("nvme" + number + "n1", INSTANCE_STORAGE, bytes))
                .toList();
    }
}
