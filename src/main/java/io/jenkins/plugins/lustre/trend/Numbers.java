package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;

/** Small statistics. None of them changes its argument. */
final class Numbers {

    private Numbers() {}

    /** The arithmetic mean; 0 of nothing. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** The middle value, or the mean of the two in the middle; not-a-number of nothing. */
    static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }

    /** Mean squared distance from the mean. */
    static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** What is left of the values after the least-squares line through all of them. */
    static double[] withoutTrend(double[] values) {
        int n = values.length;
        double mean = mean(values);
        double middle = (n - 1) / 2.0;
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            slope += (i - middle) * (values[i] - mean);
            spread += (i - middle) * (i - middle);
        }
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = values[i] - mean - (spread > 0 ? slope / spread * (i - middle) : 0);
        }
        return rest;
    }

    /** {@code values[i + lag] - values[i]}. */
    static double[] differences(double[] values, int lag) {
        double[] differences = new double[Math.max(0, values.length - lag)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i + lag] - values[i];
        }
        return differences;
    }

    /** Autocorrelation of the values about their mean for lags 0 to {@code maxLag}; all 0 for constant values. */
    static double[] autocorrelation(double[] values, int maxLag) {
        int n = values.length;
        double mean = mean(values);
        double[] centred = new double[n];
        for (int i = 0; i < n; i++) {
            centred[i] = values[i] - mean;
        }
        double[] r = new double[maxLag + 1];
        double power = n * variance(values);
        for (int lag = 0; power > 0 && lag <= maxLag && lag < n; lag++) {
            double sum = 0;
            for (int i = 0; i + lag < n; i++) {
                sum += centred[i] * centred[i + lag];
            }
            r[lag] = sum / power;
        }
        return r;
    }
}
