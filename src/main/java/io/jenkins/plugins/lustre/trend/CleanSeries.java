package io.jenkins.plugins.lustre.trend;

/**
 * A series ready to be cut: without season and outliers, with mean 0 and standard deviation 1, and what its noise is.
 *
 * @param values the values; empty if nothing is left that varies
 * @param mean what was taken off the values
 * @param deviation what the values were divided by
 * @param noise variance of the noise, for standard deviation 1
 * @param shortestSegment least number of points in which a change could be told from a rhythm; 1 where there is none
 */
record CleanSeries(double[] values, double mean, double deviation, double noise, int shortestSegment) {

    /** What is left of a season after it was taken out, when it was all there was: the rounding of the sums. */
    private static final double ROUNDING = 1e-14;

    static CleanSeries of(double[] raw) {
        Rhythm rhythm = Rhythm.of(raw);
        double[] clean = Outliers.pulledIn(rhythm.removedFrom(raw));
        double[] visible = rhythm.isSeason() ? Outliers.pulledIn(raw) : clean;
        double mean = Numbers.mean(clean);
        double deviation = deviation(clean);
        if (!(deviation > ROUNDING * deviation(visible))) {
            return new CleanSeries(new double[0], mean, 0, 1, 1);
        }
        double[] values = standardised(clean, mean, deviation);
        double[] seen = rhythm.isSeason() ? standardised(visible, mean, deviation) : values;
        return new CleanSeries(values, mean, deviation, NoiseVariance.of(values, seen), rhythm.shortestSegment());
    }

    /** The standard deviation, without squaring numbers so small that their square is zero. */
    private static double deviation(double[] values) {
        double mean = Numbers.mean(values);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value - mean));
        }
        return largest > 0 ? largest * Math.sqrt(Numbers.variance(standardised(values, mean, largest))) : 0;
    }

    double restore(double value) {
        return mean + deviation * value;
    }

    private static double[] standardised(double[] values, double mean, double deviation) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (values[i] - mean) / deviation;
        }
        return result;
    }
}
