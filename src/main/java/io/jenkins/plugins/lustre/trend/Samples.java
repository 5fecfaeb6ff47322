package io.jenkins.plugins.lustre.trend;

/**
 * The measured values of a series without the missing ones, as distances from their median in units of a power of two near
 * the largest value: exact, and out of reach of overflow (1e300) and underflow (the smallest denormal).
 */
final class Samples {

    private final int[] positions;
    private final double[] distances;
    private final double median;
    private final int exponent;

    private Samples(int[] positions, double[] distances, double median, int exponent) {
        this.positions = positions;
        this.distances = distances;
        this.median = median;
        this.exponent = exponent;
    }

    /** @throws IllegalArgumentException if a value is infinite */
    static Samples of(double[] values) {
        int n = 0;
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("The value at position " + i + " is infinite");
            }
            if (!Double.isNaN(values[i])) {
                n++;
                largest = Math.max(largest, Math.abs(values[i]));
            }
        }
        int exponent = Math.getExponent(largest);
        int[] positions = new int[n];
        double[] scaled = new double[n];
        int k = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                positions[k] = i;
                scaled[k++] = scaled(values[i], -exponent);
            }
        }
        double median = n == 0 ? 0 : Numbers.median(scaled);
        double rounding = 4 * Math.ulp(scaled(largest, -exponent));
        boolean constant = true;
        for (int i = 0; i < n; i++) {
            scaled[i] -= median;
            constant &= Math.abs(scaled[i]) <= rounding;
        }
        return new Samples(positions, constant ? new double[n] : scaled, median, exponent);
    }

    int size() {
        return distances.length;
    }

    /** Position of the k-th measured value in the series as given. */
    int position(int k) {
        return positions[k];
    }

    /** Distances from the median; all 0 where they are no more than the rounding of the largest value. */
    double[] distances() {
        return distances.clone();
    }

    double restore(double distance) {
        return scaled(median + distance, exponent);
    }

    double restoreDifference(double difference) {
        return scaled(difference, exponent);
    }

    /** Multiplies by a power of two in two halves, since the whole power may not be a double itself. */
    private static double scaled(double value, int power) {
        int half = power / 2;
        return Math.scalb(Math.scalb(value, half), power - half);
    }
}
