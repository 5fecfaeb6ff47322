package io.jenkins.plugins.lustre.trend;

/**
 * A stretch of a series that one straight line describes.
 *
 * @param start position of its first value in the series as it was given
 * @param end position after its last value, so the next segment's {@code start}, or the length of the series
 * @param first fitted value at its first measured point, in the unit of the series
 * @param last fitted value at its last measured point
 * @param slope change per measured point, 0 for a level
 */
public record Segment(int start, int end, double first, double last, double slope) {}
