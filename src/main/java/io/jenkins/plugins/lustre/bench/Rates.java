package io.jenkins.plugins.lustre.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How rates are shown: three significant digits, decimal units, {@code 1.10 GB/s} or {@code 367 MB/s}. */
public final class Rates {
    private static final String[] BYTE_UNITS = {"B/s", "kB/s", "MB/s", "GB/s", "TB/s"};
    private static final String[] OPERATION_UNITS = {"op/s", "kop/s", "Mop/s", "Gop/s"};
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Rates() {}

    /** Shows bytes per second; a rate that is no number is shown as {@code n/a}. */
    public static String format(double bytesPerSecond) {
        return format(bytesPerSecond, BYTE_UNITS);
    }

    /** Shows operations per second, as mdtest counts them; a rate that is no number is shown as {@code n/a}. */
    public static String formatOperations(double operationsPerSecond) {
        return format(operationsPerSecond, OPERATION_UNITS);
    }

    /** Shows a share such as 0.88 as {@code 88 %}. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return "n/a";
        }
        double percent = share * 100;
        int decimals = Math.abs(percent) < 9.95 ? 1 : 0;
        return BigDecimal.valueOf(percent)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString() + " %";
    }

    /** Gigabits per second, as networks are sold, in bytes per second. */
    public static double gigabits(double gigabitsPerSecond) {
        return gigabitsPerSecond * 1e9 / 8;
    }

    private static String format(double rate, String[] units) {
        if (!Double.isFinite(rate)) {
            return "n/a";
        }
        BigDecimal rounded = BigDecimal.valueOf(rate).round(THREE_DIGITS);
        int unit = 0;
        while (unit < units.length - 1 && rounded.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            rounded = rounded.movePointLeft(3);
            unit++;
        }
        BigDecimal size = rounded.abs();
        int decimals = size.compareTo(BigDecimal.valueOf(100)) >= 0 ? 0 : size.compareTo(BigDecimal.TEN) >= 0 ? 1 : 2;
        return rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " " + units[unit];
    }
}
