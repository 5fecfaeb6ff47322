package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Unit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate as written by people: {@code 1000 MB/s}, {@code 1 GB/s}, {@code 953 MiB/s}, {@code 8 Gbit/s}, {@code 50 kop/s}.
 * k, M, G and T count in 1000s, Ki, Mi, Gi and Ti in 1024s. {@code B} is bytes, {@code b} and {@code bit} are bits.
 *
 * @param rate above 0, in {@code unit}
 * @param unit what it counts
 */
public record Threshold(double rate, Unit unit) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*(?:([kKMGT])(i?))?(B|b|bit|op|ops|IOPS)(?:/s|ps)?");
    private static final String PREFIXES = "KMGT";
    private static final int BITS_PER_BYTE = 8;

    public Threshold {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("A limit must be above 0, not " + rate);
        }
    }

    /** @throws IllegalArgumentException if the text is no rate above 0; the message quotes it and shows the forms */
    public static Threshold parse(String text) {
        String trimmed = text == null ? "" : text.trim();
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches() || Double.parseDouble(form.group(1)) == 0) {
            throw new IllegalArgumentException("Not a rate above 0: \""
                    + (trimmed.length() > 40 ? trimmed.substring(0, 40) + "..." : trimmed)
                    + "\"; write for example 1000 MB/s, 1.1 GB/s, 953 MiB/s, 8 Gbit/s or 50 kop/s");
        }
        double base = "i".equals(form.group(3)) ? 1024 : 1000;
        int power = form.group(2) == null ? 0 : PREFIXES.indexOf(form.group(2).toUpperCase(Locale.ROOT)) + 1;
        double rate = Double.parseDouble(form.group(1)) * Math.pow(base, power);
        return switch (form.group(4)) {
            case "B" -> new Threshold(rate, Unit.BYTES_PER_SECOND);
            case "b", "bit" -> new Threshold(rate / BITS_PER_BYTE, Unit.BYTES_PER_SECOND);
            default -> new Threshold(rate, Unit.OPERATIONS_PER_SECOND);
        };
    }

    @Override
    public String toString() {
        return unit.format(rate);
    }
}
