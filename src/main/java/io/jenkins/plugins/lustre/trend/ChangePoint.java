package io.jenkins.plugins.lustre.trend;

/**
 * A place where a series starts to behave differently.
 *
 * @param index position of the first value of the new segment in the series as it was given (missing values counted),
 *     always at least 1
 * @param before fitted value at the last point of the old segment, in the unit of the series
 * @param after fitted value at {@code index}, in the unit of the series
 * @param slopeBefore change per point within the old segment, 0 where the segment is a level
 * @param slopeAfter change per point within the new segment, 0 where the segment is a level
 * @param confidence 0.5 to 1: the approximate probability that the series changed here, against no change between the
 *     neighbouring change points, if both were as likely beforehand
 */
public record ChangePoint(
        int index, double before, double after, double slopeBefore, double slopeAfter, double confidence) {

    /** The jump in the unit of the series; negative where the series fell. */
    public double absoluteChange() {
        return after - before;
    }

    /**
     * The jump as a share of the value before it: -0.1 for a fall by 10 %. Infinite, with the sign of the jump, where
     * the value before is zero; 0 where there is no jump.
     */
    public double relativeChange() {
        double change = absoluteChange();
        return change == 0 ? 0 : change / Math.abs(before);
    }

    /** Whether the two segments differ by their slope, not by their level alone. */
    public boolean bendsTrend() {
        return slopeBefore != slopeAfter;
    }
}
