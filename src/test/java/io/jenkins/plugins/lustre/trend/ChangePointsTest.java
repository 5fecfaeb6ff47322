package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePointsTest {

    @Test
    void finds_a_drop_of_a_nightly_job_and_tells_its_size() {
        double[] values = GeneratedSeries.unchanged(Kind.WHITE, 40, 7).values();
        double[] throughput = IntStream.range(0, 40)
                .mapToDouble(i -> (i < 25 ? 1.1e9 : 0.94e9) + 2e7 * values[i])
                .toArray();

        List<ChangePoint> found = ChangePoints.detect(throughput);

        assertThat(found).hasSize(1);
        ChangePoint drop = found.get(0);
        assertThat(drop.index()).isEqualTo(25);
        assertThat(drop.before()).isCloseTo(1.1e9, within(1.5e7));
        assertThat(drop.after()).isCloseTo(0.94e9, within(1.5e7));
        assertThat(drop.absoluteChange()).isCloseTo(-1.6e8, within(2e7));
        assertThat(drop.relativeChange()).isCloseTo(-0.145, within(0.02));
        assertThat(drop.bendsTrend()).isFalse();
        assertThat(drop.confidence()).isGreaterThan(0.99);
    }

    @Test
    void finds_where_a_level_begins_to_fall() {
        double[] values =
                GeneratedSeries.unchanged(Kind.WHITE, 100, 3).withRamp(60, -0.5).values();

        List<ChangePoint> found = ChangePoints.detect(values);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).index()).isBetween(55, 65);
        assertThat(found.get(0).slopeBefore()).isZero();
        assertThat(found.get(0).slopeAfter()).isCloseTo(-0.5, within(0.1));
        assertThat(found.get(0).bendsTrend()).isTrue();
    }

    @Test
    void a_line_is_one_segment() {
        double[] line = IntStream.range(0, 60).mapToDouble(i -> 5 + 3 * i).toArray();

        assertThat(ChangePoints.detect(line)).isEmpty();
        assertThat(ChangePoints.segments(line)).hasSize(1);
        assertThat(ChangePoints.segments(line).get(0).slope()).isCloseTo(3, within(1e-9));
    }

    @Test
    void finds_every_one_of_several_steps() {
        GeneratedSeries series = GeneratedSeries.unchanged(Kind.WHITE, 300, 5)
                .withStep(60, 6)
                .withStep(130, -9)
                .withStep(210, 5);

        int[] found = ChangePoints.indices(series.values());

        assertThat(found).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(found[i]).isCloseTo(series.changes()[i], within(1));
        }
    }

    @Test
    void single_outliers_are_no_change_wherever_they_are() {
        for (int at = 0; at < 40; at++) {
            double[] values = GeneratedSeries.unchanged(Kind.WHITE, 40, 11).values();
            values[at] += 1000;
            assertThat(ChangePoints.indices(values)).as("outlier at %d", at).isEmpty();
        }
    }

    @Test
    void missing_values_keep_their_place() {
        double[] values =
                GeneratedSeries.unchanged(Kind.WHITE, 50, 2).withStep(30, 8).values();
        double[] holed = values.clone();
        for (int i = 0; i < 50; i += 4) {
            holed[i] = Double.NaN;
        }
        holed[29] = Double.NaN;
        holed[30] = Double.NaN;

        assertThat(ChangePoints.indices(values)).containsExactly(30);
        assertThat(ChangePoints.indices(holed)).containsExactly(31);
    }

    @Test
    void segments_cover_the_series_without_gaps() {
        double[] values =
                GeneratedSeries.unchanged(Kind.WHITE, 50, 2).withStep(30, 8).values();
        values[0] = Double.NaN;
        values[49] = Double.NaN;

        List<Segment> segments = ChangePoints.segments(values);

        assertThat(segments).extracting(Segment::start).containsExactly(0, 30);
        assertThat(segments).extracting(Segment::end).containsExactly(30, 50);
        assertThat(segments.get(1).first() - segments.get(0).last()).isCloseTo(8, within(0.8));
    }

    @Test
    void says_nothing_of_series_without_information() {
        assertThat(ChangePoints.indices(new double[0])).isEmpty();
        assertThat(ChangePoints.segments(new double[0])).isEmpty();
        assertThat(ChangePoints.indices(new double[] {Double.NaN, Double.NaN})).isEmpty();
        assertThat(ChangePoints.indices(new double[] {1, 100, 1, 100, 5})).isEmpty();
        double[] constant = new double[100];
        Arrays.fill(constant, 0.1 + 0.2);
        assertThat(ChangePoints.indices(constant)).isEmpty();
        constant[50] = Math.nextUp(0.1 + 0.2);
        assertThat(ChangePoints.indices(constant)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1e307", "1e300", "1e-300", "4.9e-324", "1e-310"})
    void magnitudes_at_the_ends_of_double_are_like_any_other(double unit) {
        double[] values = IntStream.range(0, 40)
                .mapToDouble(i -> (i < 20 ? 3 + i % 2 : 12 + i % 3) * unit)
                .toArray();

        assertThat(ChangePoints.indices(values)).containsExactly(20);
        assertThat(ChangePoints.detect(values).get(0).relativeChange())
                .isPositive()
                .isFinite();
    }

    @Test
    void small_steps_on_a_large_offset_are_seen() {
        double[] values = IntStream.range(0, 40)
                .mapToDouble(i -> 1e12 + (i < 20 ? 3 + i % 2 : 12 + i % 3))
                .toArray();

        assertThat(ChangePoints.indices(values)).containsExactly(20);
    }

    @Test
    void infinite_values_are_refused_by_position() {
        assertThatThrownBy(() -> ChangePoints.detect(new double[] {1, 2, Double.NEGATIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position 2");
    }

    @Test
    void a_season_is_no_change_and_a_step_within_it_is_one() {
        GeneratedSeries season = GeneratedSeries.unchanged(Kind.SEASON, 120, 1);

        assertThat(ChangePoints.indices(season.values())).isEmpty();
        assertThat(ChangePoints.indices(season.withStep(70, 5).values())).hasSize(1);
        assertThat(ChangePoints.indices(season.withStep(70, 5).values())[0]).isCloseTo(70, within(3));
    }

    @Test
    void uneven_cycles_are_no_changes() {
        double[] sawtooth = new double[600];
        int[] lengths = {28, 31, 30, 31, 30, 29};
        for (int i = 0, cycle = 0, within = 0; i < sawtooth.length; i++) {
            sawtooth[i] = -within;
            if (++within == lengths[cycle % lengths.length]) {
                within = 0;
                cycle++;
            }
        }

        assertThat(ChangePoints.indices(sawtooth)).isEmpty();
    }

    @Test
    void long_series_are_cut_to_the_point() {
        double[] values = GeneratedSeries.unchanged(Kind.WHITE, 10_000, 4)
                .withStep(3_333, 4)
                .withStep(7_001, -6)
                .values();

        int[] found = ChangePoints.indices(values);

        assertThat(found).hasSize(2);
        assertThat(found[0]).isCloseTo(3_333, within(3));
        assertThat(found[1]).isCloseTo(7_001, within(3));
    }
}
