package io.jenkins.plugins.lustre.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The guide's sizes as today's instance types. The guide's own types (i2, d2) are of an earlier generation; these have
 * the storage that its names promise.
 */
public final class Sizes {

    private static final Map<String, String> MDS =
            sizes("Small", "i4i.xlarge", "Medium", "i4i.2xlarge", "Large", "i4i.8xlarge");
    private static final Map<String, String> OSS =
            sizes("Small-6TB", "d3.xlarge", "Medium-12TB", "d3.2xlarge", "Large-48TB", "d3.8xlarge");

    /** How EC2 names its types: a family, a dot, a size. */
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,30}\\.[a-z0-9-]{1,30}");

    private Sizes() {}

    /** The instance type of an MDS size, or of an instance type itself; empty if it is neither. */
    public static Optional<String> mdsType(String size) {
        return type(MDS, size);
    }

    /** The instance type of an OSS size, or of an instance type itself; empty if it is neither. */
    public static Optional<String> ossType(String size) {
        return type(OSS, size);
    }

    /** The guide's sizes of an MDS, for people. */
    public static String mdsNames() {
        return String.join(", ", MDS.keySet());
    }

    /** The guide's sizes of an OSS, for people. */
    public static String ossNames() {
        return String.join(", ", OSS.keySet());
    }

    private static Optional<String> type(Map<String, String> sizes, String size) {
        if (size == null) {
            return Optional.empty();
        }
        String known = sizes.get(size.trim());
        if (known != null) {
            return Optional.of(known);
        }
        return TYPE.matcher(size.trim()).matches() ? Optional.of(size.trim()) : Optional.empty();
    }

    private static Map<String, String> sizes(String... namesAndTypes) {
        Map<String, String> sizes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            sizes.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return sizes;
    }
}
