package io.jenkins.plugins.lustre.trend;

/**
 * A straight line over positions of a series.
 *
 * @param middle the position where the line has the value {@code level}
 * @param level value at {@code middle}
 * @param slope change per position
 */
record Line(double middle, double level, double slope) {

    double at(double position) {
        return level + slope * (position - middle);
    }
}
