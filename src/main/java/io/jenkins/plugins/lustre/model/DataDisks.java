package io.jenkins.plugins.lustre.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The disks that servers keep their data on, where they are not the instance storage of their type. They are named as
 * the administrator wrote them; {@link #problem} tells whether that can be disks.
 *
 * @param mds paths below {@code /dev} on the MDS; empty for its instance storage
 * @param oss paths below {@code /dev} on every OSS; empty for its instance storage
 */
public record DataDisks(List<String> mds, List<String> oss) {

    /** All servers use their instance storage. */
    public static final DataDisks INSTANCE_STORAGE = new DataDisks(List.of(), List.of());

    private static final int MOST = 64;
    private static final Pattern PATH = Pattern.compile("/dev(/[A-Za-z0-9_+:-][A-Za-z0-9._+:-]{0,250}){1,4}");

    public DataDisks {
        mds = mds == null ? List.of() : List.copyOf(mds);
        oss = oss == null ? List.of() : List.copyOf(oss);
    }

    /** Those of a server; empty for its instance storage. */
    public List<String> of(Role role) {
        return switch (role) {
            case MDS -> mds;
            case OSS -> oss;
            case CLIENT, LOGIN -> List.of();
        };
    }

    /** What is wrong with a list, in words; empty if nothing is. */
    public static Optional<String> problem(List<String> disks) {
        if (disks.size() > MOST) {
            return Optional.of(disks.size() + " data disks are listed; a server can have " + MOST);
        }
        Optional<String> strange =
                disks.stream().filter(d -> !PATH.matcher(d).matches()).findFirst();
        if (strange.isPresent()) {
            return Optional.of("not a data disk: \"" + strange.get()
                    + "\". A disk is named by its path below /dev, such as /dev/sdf or /dev/disk/by-id/wwn-0x5000c500");
        }
        return disks.stream().distinct().count() < disks.size()
                ? Optional.of("a data disk is listed twice in " + disks)
                : Optional.empty();
    }
}
