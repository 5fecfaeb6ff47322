package io.jenkins.plugins.lustre.trend;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the detector takes, for series of every kind. No test; docs/change-points.md tells how it is run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChangePointsBenchmark {

    /** What the series does. */
    public enum Shape {
        NOISE(GeneratedSeries.Kind.WHITE, false),
        OUTLIERS(GeneratedSeries.Kind.OUTLIERS, false),
        CORRELATED(GeneratedSeries.Kind.STRONGLY_CORRELATED, false),
        SEASON(GeneratedSeries.Kind.SEASON, false),
        TREND(GeneratedSeries.Kind.RAMP, false),
        STEPS(GeneratedSeries.Kind.WHITE, true);

        private final GeneratedSeries.Kind kind;
        private final boolean steps;

        Shape(GeneratedSeries.Kind kind, boolean steps) {
            this.kind = kind;
            this.steps = steps;
        }

        private double[] series(int length) {
            GeneratedSeries series = GeneratedSeries.unchanged(kind, length, 1);
            for (int i = 1; steps && i < 10; i++) {
                series = series.withStep(i * length / 10, i % 2 == 0 ? 4 : -4);
            }
            return series.values();
        }
    }

    @Param
    public Shape shape;

    @Param({"40", "400", "10000"})
    public int points;

    private double[] values;

    @Setup
    public void series() {
        values = shape.series(points);
    }

    @Benchmark
    public int[] detect() {
        return ChangePoints.indices(values);
    }
}
