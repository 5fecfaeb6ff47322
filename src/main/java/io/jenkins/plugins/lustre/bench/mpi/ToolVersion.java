package io.jenkins.plugins.lustre.bench.mpi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an IOR or mdtest as the programs carry it: {@code IOR-4.0.0}. Some builds carry none. */
public final class ToolVersion {
    private static final Pattern NUMBERS = Pattern.compile("IOR-(\\d{1,4})\\.(\\d{1,4})\\b.*");

    private ToolVersion() {}

    /** Whether it is older than {@code major.minor}; not so where it cannot be told. */
    public static boolean isBefore(String version, int major, int minor) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int first = Integer.parseInt(numbers.group(1));
        return first < major || first == major && Integer.parseInt(numbers.group(2)) < minor;
    }
}
