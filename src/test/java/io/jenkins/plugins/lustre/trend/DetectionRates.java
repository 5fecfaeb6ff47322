package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.util.Arrays;

/**
 * How often a detector is right.
 *
 * @param falseAlarms share of unchanged series in which it reported anything
 * @param detection share of series with one step in which it reported a place within {@link #MARGIN} points of it
 */
record DetectionRates(double falseAlarms, double detection) {

    static final int MARGIN = 5;

    /** Measures on fixed seeds, with a step between one and two thirds of the series. */
    static DetectionRates of(SimpleDetectors detector, double factor, Kind kind, int length, double step, int series) {
        int alarms = 0;
        int found = 0;
        for (int seed = 0; seed < series; seed++) {
            GeneratedSeries unchanged = GeneratedSeries.unchanged(kind, length, 1_000_000 + seed);
            int at = length / 3 + seed % (length / 3);
            alarms += detector.detect(unchanged.values(), factor).length > 0 ? 1 : 0;
            int[] reports = detector.detect(unchanged.withStep(at, -step).values(), factor);
            found += Arrays.stream(reports).anyMatch(i -> Math.abs(i - at) <= MARGIN) ? 1 : 0;
        }
        return new DetectionRates(alarms / (double) series, found / (double) series);
    }
}
