package io.jenkins.plugins.lustre.trend;

import java.util.List;
import java.util.Optional;

/**
 * What is normal for a series now: the median of its latest comparable figures that were accepted, so that neither a bad
 * build nor a single lucky one becomes the new normal.
 *
 * @param rate in the series' unit
 * @param points how many figures it rests on
 */
public record Baseline(double rate, int points) {

    /** How many figures a baseline looks back by default. */
    public static final int DEFAULT_WINDOW = 10;

    /** Fewer figures than this are no baseline. */
    public static final int LEAST = 3;

    /**
     * The baseline of a history.
     *
     * @param comparable see {@link Comparability#comparable}
     * @param window how many of the latest accepted figures to use, at least {@link #LEAST}
     * @return empty if fewer than {@link #LEAST} figures were accepted
     */
    public static Optional<Baseline> of(List<Point> comparable, int window) {
        double[] accepted = comparable.stream()
                .filter(Point::accepted)
                .mapToDouble(Point::rate)
                .toArray();
        int used = Math.min(accepted.length, Math.max(LEAST, window));
        if (used < LEAST) {
            return Optional.empty();
        }
        double[] latest = new double[used];
        System.arraycopy(accepted, accepted.length - used, latest, 0, used);
        return Optional.of(new Baseline(Numbers.median(latest), used));
    }

    /** A figure's change against the baseline: -0.1 for 10 % less. */
    public double change(double figure) {
        return figure / rate - 1;
    }
}
