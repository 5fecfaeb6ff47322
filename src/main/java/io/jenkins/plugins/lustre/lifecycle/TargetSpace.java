package io.jenkins.plugins.lustre.lifecycle;

/**
 * How full a target is, as {@code lfs df} says.
 *
 * @param target e.g. {@code scratch-OST0000}
 * @param bytes its size
 * @param used of them
 * @param available to users, which is less than the rest
 * @param inodes how many it has; 0 if that is not known
 * @param inodesFree of them
 */
public record TargetSpace(String target, long bytes, long used, long available, long inodes, long inodesFree) {

    /** Percent of the space that users can have, rounded up as df does. */
    public int usedPercent() {
        return percent(used, used + available);
    }

    /** Percent of the inodes, rounded up. */
    public int inodesUsedPercent() {
        return percent(inodes - inodesFree, inodes);
    }

    private static int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.ceil(100.0 * part / whole);
    }
}
