package io.jenkins.plugins.lustre.trend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What comes back regularly in a series: a season of fixed length, which can be taken out, or a cycle of uneven length,
 * which cannot. Neither is a change: a segment must outlast one season, or two cycles.
 */
final class Rhythm {

    private static final int SHORTEST_SEASON = 3;
    private static final int LONGEST = 400;
    private static final double SEASON_CORRELATION = 0.4;

    /** A multiple of the period correlates as well as the period: only a clearly better lag replaces a shorter one. */
    private static final double CLEARLY_BETTER = 0.1;

    private static final double CYCLE_CORRELATION = 0.25;
    private static final double CYCLE_RISE = 0.3;
    private static final double CYCLE_AGAIN = 0.2;

    private final int season;
    private final int cycle;

    private Rhythm(int season, int cycle) {
        this.season = season;
        this.cycle = cycle;
    }

    static Rhythm of(double[] values) {
        int season = season(values);
        return new Rhythm(season, season > 1 ? 1 : cycle(values));
    }

    boolean isSeason() {
        return season > 1;
    }

    /** Length of the season in points, 1 for none. */
    int season() {
        return season;
    }

    /** Length of the cycle in points, 1 for none. */
    int cycle() {
        return cycle;
    }

    int shortestSegment() {
        return isSeason() ? season : cycle > 1 ? 2 * cycle : 1;
    }

    /** The values without the season: for each place in it, the median distance from the mean over one season around. */
    double[] removedFrom(double[] values) {
        if (!isSeason()) {
            return values;
        }
        double[] around = meanOverOneSeason(values);
        double[] pattern = new double[season];
        for (int place = 0; place < season; place++) {
            double[] distances = IntStream.iterate(place, i -> i < values.length, i -> i + season)
                    .filter(i -> !Double.isNaN(around[i]))
                    .mapToDouble(i -> values[i] - around[i])
                    .toArray();
            pattern[place] = distances.length == 0 ? 0 : Numbers.median(distances);
        }
        double middle = Numbers.mean(pattern);
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i] - pattern[i % season] + middle;
        }
        return rest;
    }

    private double[] meanOverOneSeason(double[] values) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        double[] means = new double[values.length];
        Arrays.fill(means, Double.NaN);
        for (int from = 0; from + season <= values.length; from++) {
            int to = from + season;
            double sum = sums[to] - sums[from];
            if (season % 2 == 0 && to < values.length) {
                sum += (values[to] - values[from]) / 2;
            }
            means[from + season / 2] = sum / season;
        }
        return means;
    }

    /** The lag at which the steps between neighbours repeat themselves; levels and trends do not show in steps. */
    private static int season(double[] values) {
        int n = values.length;
        int longest = Math.min(n / 3, LONGEST);
        double[] r = Numbers.autocorrelation(Numbers.differences(values, 1), longest + 1);
        double best = Math.max(SEASON_CORRELATION, 3 / Math.sqrt(n));
        int season = 1;
        for (int lag = SHORTEST_SEASON; lag <= longest; lag++) {
            boolean peak = r[lag] > r[lag - 1] && r[lag] >= r[lag + 1];
            if (peak && r[lag] > best + (season > 1 ? CLEARLY_BETTER : 0)) {
                season = lag;
                best = r[lag];
            }
        }
        return season;
    }

    /** The lag of at most a sixth of the series at which its values come back, clearly after a dip, and come back again. */
    private static int cycle(double[] values) {
        int longest = Math.min(values.length / 6, LONGEST);
        double[] r = Numbers.autocorrelation(Numbers.withoutTrend(values), 2 * longest + 4);
        double dip = 1;
        double best = CYCLE_CORRELATION;
        int cycle = 1;
        for (int lag = 2; lag <= longest; lag++) {
            dip = Math.min(dip, r[lag]);
            boolean peak = r[lag] >= r[lag - 1] && r[lag] >= r[lag + 1];
            if (peak && r[lag] > best && r[lag] - dip > CYCLE_RISE && comesAgain(r, lag)) {
                cycle = lag;
                best = r[lag];
            }
        }
        return cycle;
    }

    private static boolean comesAgain(double[] r, int lag) {
        int to = Math.min(r.length - 1, (int) (2.2 * lag) + 1);
        for (int i = (int) (1.8 * lag); i <= to; i++) {
            if (r[i] > CYCLE_AGAIN) {
                return true;
            }
        }
        return false;
    }
}
