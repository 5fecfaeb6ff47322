package io.jenkins.plugins.lustre.bench;

import java.util.Arrays;

/**
 * How repetitions lie around their median.
 *
 * @param min the lowest
 * @param median the middle, or the mean of the two middle ones
 * @param max the highest
 * @param relativeMad median of the absolute deviations from the median, divided by the median (not scaled to a standard
 *     deviation); 0 if the median is 0
 */
public record Spread(double min, double median, double max, double relativeMad) {
    /**
     * The spread of some values.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("No values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = median(sorted);
        double[] deviations = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            deviations[i] = Math.abs(sorted[i] - median);
        }
        Arrays.sort(deviations);
        return new Spread(
                sorted[0], median, sorted[sorted.length - 1], median == 0 ? 0 : median(deviations) / Math.abs(median));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }
}
