package io.jenkins.plugins.lustre.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BestCutsTest {

    @Property(tries = 200)
    void pruning_never_costs_the_best_solution(
            @ForAll @IntRange(min = 6, max = 60) int length,
            @ForAll @IntRange(min = 1, max = 6) int shortest,
            @ForAll @DoubleRange(min = 0.01, max = 30) double price,
            @ForAll @DoubleRange(min = 0, max = 30) double slopePrice,
            @ForAll @LongRange(min = 0, max = 10000) long seed) {
        double[] values = GeneratedSeries.unchanged(Kind.CORRELATED, length, seed)
                .withStep(length / 3, 3)
                .withRamp(length / 2, 0.4)
                .values();
        SegmentCosts costs = new SegmentCosts(values, slopePrice);

        int[] bounds = BestCuts.of(costs, price, shortest);

        assertThat(bounds[0]).isZero();
        assertThat(bounds[bounds.length - 1]).isEqualTo(length);
        double total = 0;
        for (int i = 1; i < bounds.length; i++) {
            assertThat(bounds[i] - bounds[i - 1]).isGreaterThanOrEqualTo(shortest);
            total += costs.of(bounds[i - 1], bounds[i]) + price;
        }
        assertThat(total).isCloseTo(leastOfAll(costs, price, shortest), within(1e-6));
    }

    private static double leastOfAll(SegmentCosts costs, double price, int shortest) {
        double[] least = new double[costs.size() + 1];
        for (int end = 1; end < least.length; end++) {
            least[end] = Double.POSITIVE_INFINITY;
            for (int start = 0; start + shortest <= end; start++) {
                least[end] = Math.min(least[end], least[start] + costs.of(start, end) + price);
            }
        }
        return least[costs.size()];
    }

    @Property(tries = 200)
    void costs_are_those_of_the_definition(
            @ForAll @IntRange(min = 1, max = 40) int length, @ForAll @LongRange(min = 0, max = 10000) long seed) {
        double[] values = GeneratedSeries.unchanged(Kind.RAMP, length, seed).values();
        SegmentCosts costs = new SegmentCosts(values, 1.5);

        double aboutMean = length * Numbers.variance(values);
        double[] rest = Numbers.withoutTrend(values);
        double aboutLine = length * Numbers.variance(rest);

        assertThat(costs.of(0, length)).isCloseTo(Math.min(aboutMean, aboutLine + 1.5), within(1e-8));
        Line line = costs.line(0, length);
        boolean sloped = aboutLine + 1.5 < aboutMean;
        for (int i = 0; i < length; i++) {
            assertThat(values[i] - line.at(i))
                    .isCloseTo(sloped ? rest[i] : values[i] - Numbers.mean(values), within(1e-8));
        }
    }
}
