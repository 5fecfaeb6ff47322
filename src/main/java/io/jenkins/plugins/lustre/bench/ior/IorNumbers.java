package io.jenkins.plugins.lustre.bench.ior;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in IOR's tables. */
final class IorNumbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
    private static final Pattern NO_VALUE = Pattern.compile("(?i)-|NA|[+-]?(?:nan|inf|infinity)%?|-?nan\\(.*\\)");
    private static final Pattern RATE_UNIT = Pattern.compile("([KMGT]?i?B)(?:/s(?:ec)?)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> UNITS = Map.of(
            "B",
            1.0,
            "KIB",
            1024.0,
            "MIB",
            1048576.0,
            "GIB",
            1073741824.0,
            "TIB",
            1099511627776.0,
            "KB",
            1e3,
            "MB",
            1e6,
            "GB",
            1e9,
            "TB",
            1e12);

    private IorNumbers() {}

    /** The number, or null if the text is none. */
    @CheckForNull
    static Double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** Whether IOR prints this where a value would stand: a number, a dash, {@code NA}, {@code nan}, {@code inf}. */
    static boolean isValue(String text) {
        return NUMBER.matcher(text).matches() || NO_VALUE.matcher(text).matches();
    }

    /** Bytes of the unit in a header such as {@code bw(MiB/s)} or {@code Max(MiB)}; MiB if it names none. */
    static double unit(String header) {
        int open = header.indexOf('(');
        int close = header.indexOf(')', open);
        if (open >= 0 && close > open) {
            Matcher unit = RATE_UNIT.matcher(header.substring(open + 1, close));
            if (unit.matches()) {
                return UNITS.getOrDefault(unit.group(1).toUpperCase(java.util.Locale.ROOT), 1048576.0);
            }
        }
        return 1048576.0;
    }
}
