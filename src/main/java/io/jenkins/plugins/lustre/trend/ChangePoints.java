package io.jenkins.plugins.lustre.trend;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds where a short, noisy series changed: its level, or its trend.
 *
 * <p>The series is cut into levels and straight lines so that squared residuals plus a penalty per segment are smallest
 * over all possible cuts. There is nothing to tune: the penalty comes from the modified Bayesian information criterion
 * and is measured in the noise that the series itself shows ({@link NoiseVariance}), after single outliers were pulled in
 * ({@link Outliers}) and a season was taken out ({@link Rhythm}). {@code docs/change-points.md} gives the reasons, the
 * sources and what was measured.
 *
 * <p>Values that are not a number count as missing: they keep their place and are otherwise ignored. The result depends
 * on nothing but the numbers, and not on their unit or zero point.
 */
public final class ChangePoints {

    private ChangePoints() {}

    /**
     * Finds the change points, first to last.
     *
     * @param values the series in order of time; not-a-number marks a missing value
     * @throws IllegalArgumentException if a value is infinite
     */
    public static List<ChangePoint> detect(double[] values) {
        return detect(values, 1);
    }

    /** The positions of {@link #detect} alone. */
    public static int[] indices(double[] values) {
        return detect(values).stream().mapToInt(ChangePoint::index).toArray();
    }

    /**
     * The segments between the change points, in order and without gaps; one segment where nothing changed, none where
     * the series has no value.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public static List<Segment> segments(double[] values) {
        Segmentation segmentation = Segmentation.of(values, 1);
        return IntStream.range(0, segmentation.size())
                .mapToObj(i -> segmentation.segment(i, values.length))
                .toList();
    }

    /** As {@link #detect(double[])} with the penalty multiplied: the knob of the figures in docs, and of nothing else. */
    static List<ChangePoint> detect(double[] values, double penaltyFactor) {
        Segmentation segmentation = Segmentation.of(values, penaltyFactor);
        return IntStream.range(1, segmentation.size())
                .mapToObj(segmentation::changeBefore)
                .toList();
    }
}
