package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * A series with a known truth: noise of one kind and standard deviation near 1, plus what was put in.
 *
 * @param values the series
 * @param changes the first position of each new segment, rising, without 0
 */
record GeneratedSeries(double[] values, int... changes) {

    /** What the series does when nothing changes. */
    enum Kind {
        WHITE("white noise"),
        HEAVY_TAILS("heavy tails (Student, 3 degrees)"),
        OUTLIERS("outliers of 6 to 10 deviations (3 % of points)"),
        CORRELATED("autocorrelated, 0.3"),
        STRONGLY_CORRELATED("autocorrelated, 0.6"),
        WEEKEND("weekly season: 3 deviations more at two of 7"),
        SEASON("season of 12, amplitude 2 deviations"),
        RAMP("steady ramp over 4 deviations");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    private static final double STUDENT_DEVIATION = Math.sqrt(3);

    static GeneratedSeries unchanged(Kind kind, int length, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + kind.ordinal());
        double[] values = new double[length];
        double previous = random.nextGaussian();
        for (int i = 0; i < length; i++) {
            double z = random.nextGaussian();
            values[i] = switch (kind) {
                case WHITE -> z;
                case HEAVY_TAILS -> z / Math.sqrt(chiSquareOfThree(random) / 3) / STUDENT_DEVIATION;
                case OUTLIERS -> random.nextDouble() < 0.03 ? z + Math.copySign(6 + 4 * random.nextDouble(), z) : z;
                case CORRELATED -> 0.3 * previous + Math.sqrt(1 - 0.09) * z;
                case STRONGLY_CORRELATED -> 0.6 * previous + Math.sqrt(1 - 0.36) * z;
                case WEEKEND -> z + (i % 7 >= 5 ? 3 : 0);
                case SEASON -> z + 2 * Math.sin(2 * Math.PI * i / 12);
                case RAMP -> z + 4.0 * i / length;
            };
            previous = values[i];
        }
        return new GeneratedSeries(values);
    }

    /** The same series, moved by {@code size} deviations from {@code at} on. */
    GeneratedSeries withStep(int at, double size) {
        return changedFrom(at, i -> size);
    }

    /** The same series, falling or rising by {@code slope} deviations per point from {@code at} on. */
    GeneratedSeries withRamp(int at, double slope) {
        return changedFrom(at, i -> slope * (i - at + 1));
    }

    private GeneratedSeries changedFrom(int at, IntToDoubleFunction shift) {
        double[] changed = values.clone();
        for (int i = at; i < changed.length; i++) {
            changed[i] += shift.applyAsDouble(i);
        }
        int[] all = Arrays.copyOf(changes, changes.length + 1);
        all[changes.length] = at;
        return new GeneratedSeries(changed, all);
    }

    private static double chiSquareOfThree(Random random) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double z = random.nextGaussian();
            sum += z * z;
        }
        return sum;
    }
}
