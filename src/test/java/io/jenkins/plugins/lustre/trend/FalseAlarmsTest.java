package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates over fixed seeds: the same on every machine. The bounds leave room above what docs/change-points.md reports. */
class FalseAlarmsTest {

    private static final int SERIES = 300;

    @ParameterizedTest
    @CsvSource({
        "WHITE, 20, 0.03", "WHITE, 40, 0.03", "WHITE, 100, 0.02", "WHITE, 400, 0.02",
        "HEAVY_TAILS, 40, 0.05", "OUTLIERS, 40, 0.05", "CORRELATED, 60, 0.08", "WEEKEND, 60, 0.03",
        "SEASON, 120, 0.03", "RAMP, 100, 0.03"
    })
    void unchanged_series_are_left_alone(Kind kind, int length, double most) {
        int alarms = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            alarms += ChangePoints.indices(GeneratedSeries.unchanged(kind, length, seed)
                                            .values())
                                    .length
                            > 0
                    ? 1
                    : 0;
        }

        assertThat(alarms / (double) SERIES).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "WHITE, 40, 3, 0.9", "WHITE, 100, 2, 0.85", "HEAVY_TAILS, 40, 3, 0.9", "OUTLIERS, 40, 3, 0.8",
        "CORRELATED, 60, 3, 0.9", "WEEKEND, 60, 3, 0.8", "SEASON, 120, 4, 0.8", "RAMP, 100, 4, 0.9"
    })
    void steps_are_found_within_three_points(Kind kind, int length, double size, double least) {
        int found = 0;
        int at = length * 5 / 8;
        for (int seed = 0; seed < SERIES; seed++) {
            double[] values = GeneratedSeries.unchanged(kind, length, seed)
                    .withStep(at, -size)
                    .values();
            for (int index : ChangePoints.indices(values)) {
                if (Math.abs(index - at) <= 3) {
                    found++;
                    break;
                }
            }
        }

        assertThat(found / (double) SERIES).isGreaterThanOrEqualTo(least);
    }
}
