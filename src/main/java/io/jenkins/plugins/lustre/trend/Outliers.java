package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;

/**
 * Pulls in values that stand alone: Hampel's filter. A value further than three deviations from the median of itself and
 * the two on each side is moved to that distance. Runs of three or more agree with each other and stay. Where most values
 * equal their neighbours the deviation is 0, and a value that stands alone is moved all the way.
 */
final class Outliers {

    private static final int NEIGHBOURS = 2;
    private static final double FURTHEST = 3;

    /** Median absolute value of a standard normal variable. */
    private static final double MEDIAN_OF_NORMAL = 0.6745;

    private Outliers() {}

    static double[] pulledIn(double[] values) {
        int n = values.length;
        double[] medians = new double[n];
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - NEIGHBOURS);
            int to = Math.min(n, i + NEIGHBOURS + 1);
            medians[i] = Numbers.median(Arrays.copyOfRange(values, from, to));
            distances[i] = Math.abs(values[i] - medians[i]);
        }
        double furthest = FURTHEST * deviation(values, distances);
        double[] result = values.clone();
        for (int i = 0; i < n; i++) {
            if (distances[i] > furthest) {
                result[i] = medians[i] + Math.copySign(furthest, values[i] - medians[i]);
            }
        }
        return result;
    }

    /** The larger of two robust estimates: distance from the local median, and step between neighbours. */
    private static double deviation(double[] values, double[] distances) {
        double[] steps = Numbers.differences(values, 1);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(steps[i]) / Math.sqrt(2);
        }
        double local = Numbers.median(distances);
        return Math.max(local, steps.length == 0 ? 0 : Numbers.median(steps)) / MEDIAN_OF_NORMAL;
    }
}
