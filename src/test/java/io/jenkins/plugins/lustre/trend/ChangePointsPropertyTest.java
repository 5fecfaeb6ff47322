package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ChangePointsPropertyTest {

    @Property(tries = 200)
    void the_unit_does_not_matter(
            @ForAll Kind kind,
            @ForAll @LongRange(min = 0, max = 5000) long seed,
            @ForAll @IntRange(min = -900, max = 900) int power) {
        double[] values = stepped(kind, seed);
        double[] scaled = Arrays.stream(values).map(v -> Math.scalb(v, power)).toArray();

        assertThat(ChangePoints.indices(scaled)).containsExactly(ChangePoints.indices(values));
    }

    @Property(tries = 200)
    void the_zero_point_does_not_matter(
            @ForAll Kind kind,
            @ForAll @LongRange(min = 0, max = 5000) long seed,
            @ForAll @IntRange(min = -100000, max = 100000) int shift) {
        double[] values = Arrays.stream(stepped(kind, seed))
                .map(v -> Math.rint(v * 1024) / 1024)
                .toArray();
        double[] shifted = Arrays.stream(values).map(v -> v + shift).toArray();

        assertThat(ChangePoints.indices(shifted)).containsExactly(ChangePoints.indices(values));
    }

    @Property(tries = 100)
    void falls_are_judged_as_rises_are(@ForAll Kind kind, @ForAll @LongRange(min = 0, max = 5000) long seed) {
        double[] values = stepped(kind, seed);
        double[] negated = Arrays.stream(values).map(v -> -v).toArray();

        assertThat(ChangePoints.indices(negated)).containsExactly(ChangePoints.indices(values));
    }

    @Property(tries = 300)
    void any_numbers_give_a_valid_and_repeatable_answer(@ForAll @Size(max = 80) List<Double> numbers) {
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        double[] copy = values.clone();

        List<ChangePoint> found = ChangePoints.detect(values);

        assertThat(values).containsExactly(copy);
        assertThat(ChangePoints.detect(values)).isEqualTo(found);
        int previous = 0;
        for (ChangePoint point : found) {
            assertThat(point.index()).isGreaterThanOrEqualTo(previous + 3).isLessThanOrEqualTo(values.length - 3);
            assertThat(point.confidence()).isBetween(0.5, 1.0);
            previous = point.index();
        }
        assertThat(ChangePoints.segments(values)).hasSize(values.length == 0 ? 0 : found.size() + 1);
    }

    @Property(tries = 300)
    void small_whole_numbers_give_a_valid_answer(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 3) Integer> numbers) {
        double[] values = numbers.stream().mapToDouble(Integer::doubleValue).toArray();

        for (ChangePoint point : ChangePoints.detect(values)) {
            assertThat(point.confidence()).isBetween(0.5, 1.0);
            assertThat(point.before()).isFinite();
        }
    }

    @Property(tries = 100)
    void a_constant_series_has_no_change(
            @ForAll @DoubleRange(min = -1e300, max = 1e300) double value,
            @ForAll @IntRange(min = 0, max = 300) int length) {
        double[] values = new double[length];
        Arrays.fill(values, value);

        assertThat(ChangePoints.indices(values)).isEmpty();
    }

    @Property(tries = 300)
    void one_clean_step_is_found_where_it_is(
            @ForAll @IntRange(min = 20, max = 400) int length,
            @ForAll @DoubleRange(min = 0.2, max = 0.8) double share,
            @ForAll @DoubleRange(min = 8, max = 1000) double size,
            @ForAll @LongRange(min = 0, max = 100000) long seed) {
        int at = (int) (length * share);
        double[] values = GeneratedSeries.unchanged(Kind.WHITE, length, seed)
                .withStep(at, -size)
                .values();

        List<ChangePoint> found = ChangePoints.detect(values);

        assertThat(found).anySatisfy(point -> {
            assertThat(point.index()).isCloseTo(at, within(1));
            assertThat(point.absoluteChange()).isNegative();
        });
    }

    private static double[] stepped(Kind kind, long seed) {
        return GeneratedSeries.unchanged(kind, 20 + (int) (seed % 150), seed)
                .withStep(15, seed % 7)
                .values();
    }
}
