package io.jenkins.plugins.lustre.trend;

/** A series cut into segments, in the terms of the series as it was given. */
final class Segmentation {

    /** Price of a segment in noise variances times the logarithm of the length: Zhang and Siegmund 2007, for a level. */
    private static final double SEGMENT_PRICE = 3;

    /** Price of a slope: the line has one parameter more, and with it one direction more to follow noise. */
    private static final double SLOPE_PRICE = 2;

    /** Two values make any line perfect; the third is the first that can contradict. */
    private static final int SHORTEST_SEGMENT = 3;

    private final Samples samples;
    private final CleanSeries clean;
    private final SegmentCosts costs;
    private final double segmentPrice;
    private final int[] bounds;

    private Segmentation(Samples samples, CleanSeries clean, double penaltyFactor) {
        int n = samples.size();
        this.samples = samples;
        this.clean = clean;
        double unit = clean.noise() * Math.log(n) * penaltyFactor;
        segmentPrice = SEGMENT_PRICE * unit;
        if (n < 2 * SHORTEST_SEGMENT || clean.values().length == 0) {
            costs = new SegmentCosts(new double[n], 0);
            bounds = new int[] {0, n};
        } else {
            costs = new SegmentCosts(clean.values(), SLOPE_PRICE * unit);
            bounds = BestCuts.of(costs, segmentPrice, Math.max(SHORTEST_SEGMENT, clean.shortestSegment()));
        }
    }

    /** @throws IllegalArgumentException if a value is infinite */
    static Segmentation of(double[] values, double penaltyFactor) {
        Samples samples = Samples.of(values);
        return new Segmentation(samples, CleanSeries.of(samples.distances()), penaltyFactor);
    }

    /** Number of segments; 0 for a series without values. */
    int size() {
        return samples.size() == 0 ? 0 : bounds.length - 1;
    }

    Segment segment(int i, int seriesLength) {
        Line line = costs.line(bounds[i], bounds[i + 1]);
        return new Segment(
                i == 0 ? 0 : samples.position(bounds[i]),
                i + 1 == size() ? seriesLength : samples.position(bounds[i + 1]),
                value(line, bounds[i]),
                value(line, bounds[i + 1] - 1),
                slope(line));
    }

    /** The change between segment {@code i - 1} and segment {@code i}. */
    ChangePoint changeBefore(int i) {
        int at = bounds[i];
        Line left = costs.line(bounds[i - 1], at);
        Line right = costs.line(at, bounds[i + 1]);
        return new ChangePoint(
                samples.position(at),
                value(left, at - 1),
                value(right, at),
                slope(left),
                slope(right),
                confidence(bounds[i - 1], at, bounds[i + 1]));
    }

    /**
     * The criterion approximates minus twice the logarithm of a model's probability (Schwarz 1978), so what the change
     * saves of it is twice the logarithm of the odds for the change.
     */
    private double confidence(int from, int at, int to) {
        double saved = costs.of(from, to) - costs.of(from, at) - costs.of(at, to) - segmentPrice;
        return 1 / (1 + Math.exp(-Math.max(0, saved) / clean.noise() / 2));
    }

    private double value(Line line, int at) {
        return samples.restore(clean.restore(line.at(at)));
    }

    private double slope(Line line) {
        return samples.restoreDifference(clean.deviation() * line.slope());
    }
}
