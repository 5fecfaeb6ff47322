package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;

/**
 * How much of a series' variation is noise, as the variance that a mean over many points would see.
 *
 * <p>Differences between neighbours know nothing of levels and little of trends, so their spread gives the variance of
 * the noise; differences over two steps tell how much of one value is left in the next (Chakar et al. 2017, "A robust
 * approach for estimating change-points in the mean of an AR(1) process", with a trimmed mean square in the place of
 * their median because it is steadier in short series). Positive correlation inflates the variance to its long-run value.
 * Two bounds make the estimate usable where that model fails: it is never more than twice the variance about one straight
 * line (a wandering series is not explained away altogether), and never less than 2 % of the whole variance (what nobody
 * could see in a plot of the whole series is not reported).
 */
final class NoiseVariance {

    /** Share of the largest differences left out: they may be the changes themselves. */
    private static final double TRIMMED = 0.1;

    /** E[z^2 given |z| below its 90 % quantile] of a standard normal z. */
    private static final double TRIMMED_NORMAL = 0.623;

    private static final double MOST_OF_TOTAL = 2;
    private static final double LEAST_OF_TOTAL = 0.02;

    private NoiseVariance() {}

    /**
     * Estimates the long-run variance.
     *
     * @param clean the series without outliers and season
     * @param withSeason the same with its season, against which the smallest visible change is measured
     */
    static double of(double[] clean, double[] withSeason) {
        int n = clean.length;
        double neighbours = meanSquare(Numbers.differences(clean, 1));
        double nextButOne = meanSquare(Numbers.differences(clean, 2));
        double correlation = neighbours > 0 ? nextButOne / neighbours - 1 : nextButOne > 0 ? 1 : 0;
        double phi = Math.max(0, Math.min(largestCorrelation(n), correlation));
        double longRun = neighbours * (1 + phi) / (2 * (1 - phi) * (1 - phi));
        double most = MOST_OF_TOTAL * Numbers.variance(Numbers.withoutTrend(clean));
        double least = LEAST_OF_TOTAL * Numbers.variance(withSeason);
        return Math.max(least, Math.min(most, longRun));
    }

    /** In n points a correlation that lasts longer than n/20 of them cannot be told from a series that wanders. */
    private static double largestCorrelation(int n) {
        return Math.max(0.5, Math.min(0.98, 1 - 20.0 / n));
    }

    private static double meanSquare(double[] differences) {
        double[] squares = new double[differences.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = differences[i] * differences[i];
        }
        Arrays.sort(squares);
        int kept = Math.max(1, (int) Math.ceil(squares.length * (1 - TRIMMED)));
        return Numbers.mean(Arrays.copyOf(squares, Math.min(kept, squares.length))) / TRIMMED_NORMAL;
    }
}
