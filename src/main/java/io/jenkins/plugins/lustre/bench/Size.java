package io.jenkins.plugins.lustre.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size in bytes, as written by people: {@code 1GiB}, {@code 256M}, {@code 4GB}, {@code 1048576}.
 *
 * <p>{@code K M G T P} and {@code KiB MiB GiB TiB PiB} count in 1024s, as fio, dd and lfs do; {@code kB MB GB TB PB}
 * count in 1000s. Upper and lower case mean the same.
 *
 * @param bytes the size, at least 1
 */
public record Size(long bytes) implements Comparable<Size> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,19}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]*)");
    private static final String UNITS = "KMGTP";
    private static final Map<String, String> EXAMPLES = Map.of("binary", "256M, 1GiB", "decimal", "4GB");

    /** Checks the size. */
    public Size {
        if (bytes < 1) {
            throw new IllegalArgumentException("A size must be at least 1 byte, not " + bytes);
        }
    }

    /**
     * Reads a size.
     *
     * @throws IllegalArgumentException if the text is no size, is not a whole number of bytes or is too large; the
     *     message quotes the text and shows the accepted forms
     */
    @JsonCreator
    public static Size parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            throw refused(trimmed, "it must be a number and a unit");
        }
        try {
            long bytes = new BigDecimal(form.group(1))
                    .multiply(factor(trimmed, form.group(2).toUpperCase(Locale.ROOT)))
                    .longValueExact();
            if (bytes < 1) {
                throw refused(trimmed, "it must be at least 1 byte");
            }
            return new Size(bytes);
        } catch (ArithmeticException e) {
            throw refused(trimmed, "it must be a whole number of bytes below 8 EiB");
        }
    }

    private static BigDecimal factor(String text, String unit) {
        if (unit.isEmpty() || unit.equals("B")) {
            return BigDecimal.ONE;
        }
        int power = UNITS.indexOf(unit.charAt(0)) + 1;
        String rest = unit.substring(1);
        if (power == 0 || !(rest.isEmpty() || rest.equals("IB") || rest.equals("B"))) {
            throw refused(text, "the unit \"" + unit + "\" is not known");
        }
        return BigDecimal.valueOf(rest.equals("B") ? 1000 : 1024).pow(power);
    }

    private static IllegalArgumentException refused(String text, String why) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return new IllegalArgumentException("Not a size: \"" + shown + "\": " + why + ", for example "
                + EXAMPLES.get("binary") + " (1024s) or " + EXAMPLES.get("decimal") + " (1000s)");
    }

    /** This size times {@code count}, for instance the bytes of all files of a run. */
    public Size times(long count) {
        return new Size(Math.multiplyExact(bytes, count));
    }

    /** The shortest exact form that {@link #parse} reads back as the same size. */
    @Override
    @JsonValue
    public String toString() {
        for (int power = UNITS.length(); power > 0; power--) {
            char unit = UNITS.charAt(power - 1);
            long binary = 1L << (10 * power);
            if (bytes % binary == 0) {
                return bytes / binary + "" + unit + "iB";
            }
            long decimal = BigDecimal.TEN.pow(3 * power).longValueExact();
            if (bytes % decimal == 0) {
                return bytes / decimal + "" + unit + "B";
            }
        }
        return bytes + "B";
    }

    @Override
    public int compareTo(Size other) {
        return Long.compare(bytes, other.bytes);
    }
}
