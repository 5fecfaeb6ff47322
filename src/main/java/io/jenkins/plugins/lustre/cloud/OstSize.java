package io.jenkins.plugins.lustre.cloud;

/**
 * How much of an OST's disks can hold data, estimated by what {@code mkfs.lustre} makes of them by default (ldiskfs; Lustre
 * 2.15 to 2.17, {@code lustre/utils/libmount_utils_ldiskfs.c}; Lustre Operations Manual, "Setting the Size and Number of
 * Inodes"): a journal of 4 %, at most 1 GiB, inodes of 512 bytes, fewer the larger the OST is; and of what {@code mke2fs}
 * then reserves, 5 % (mke2fs(8), {@code -m}), which {@code lfs df} does not count as available. Bitmaps and LVM's own data
 * take less than 0.1 % and are not counted.
 */
final class OstSize {

    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;

    private static final double JOURNAL = 0.04;
    private static final long LARGEST_JOURNAL = GIB;
    private static final double RESERVED = 0.05;
    private static final int INODE = 512;

    private OstSize() {}

    /**
     * The bytes that are available to files in an empty OST, about.
     *
     * @param bytes of its disks, not below 0
     */
    static long usable(long bytes) {
        double journal = Math.min(bytes * JOURNAL, LARGEST_JOURNAL);
        double inodes = (double) bytes / bytesPerInode(bytes) * INODE;
        return Math.round(bytes - journal - inodes - bytes * RESERVED);
    }

    private static long bytesPerInode(long bytes) {
        if (bytes > 16 * TIB) {
            return 1L << 20;
        }
        if (bytes > 4 * TIB) {
            return 512L << 10;
        }
        if (bytes > TIB) {
            return 256L << 10;
        }
        return bytes > 10 * GIB ? 69_905 : 16L << 10;
    }
}
