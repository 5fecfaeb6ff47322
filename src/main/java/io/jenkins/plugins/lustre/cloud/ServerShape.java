package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Role;
import java.util.Objects;

/**
 * A server as the template has it.
 *
 * @param name its host name: {@code mds1}, {@code oss1}, {@code oss2}, ...
 * @param role {@link Role#MDS} or {@link Role#OSS}
 * @param machine what it is made of
 * @param firstOstIndex the index of its first OST; 0 for an MDS
 * @param ostCount how many OSTs it has; 0 for an MDS
 */
public record ServerShape(String name, Role role, Machine machine, int firstOstIndex, int ostCount) {

    /** One OST over all disks of a server, as in the guide. */
    private static final int OSTS = 1;

    /**
     * What a server is made of; nothing of it can be changed later.
     *
     * @param instanceType e.g. {@code d3.2xlarge}
     * @param diskCount how many data disks
     * @param imageId the pinned image
     * @param rootDevice the image's name for its root volume, e.g. {@code /dev/sda1}
     * @param spotPrice the highest price per hour in USD; empty for on demand
     * @param mappedDisks whether the data disks are there only if they are mapped at launch
     */
    public record Machine(
            String instanceType,
            int diskCount,
            String imageId,
            String rootDevice,
            String spotPrice,
            boolean mappedDisks) {
        public Machine {
            Objects.requireNonNull(instanceType, "instanceType");
            Objects.requireNonNull(imageId, "imageId");
            Objects.requireNonNull(rootDevice, "rootDevice");
            spotPrice = spotPrice == null ? "" : spotPrice;
        }
    }

    public ServerShape {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(machine, "machine");
    }

    /** The one MDS. */
    public static ServerShape mds(Machine machine) {
        return new ServerShape("mds1", Role.MDS, machine, 0, 0);
    }

    /** An OSS; {@code number} counts from 1. */
    public static ServerShape oss(int number, Machine machine, int firstOstIndex) {
        return new ServerShape("oss" + number, Role.OSS, machine, firstOstIndex, OSTS);
    }

    /** The logical id of its instance in the template, e.g. {@code Oss1}. */
    public String logicalId() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
