package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.trend.GeneratedSeries.Kind;
import java.util.Locale;

/** Prints how long the detector takes: the median of 15 runs after 15 to warm up, on one thread. */
final class ChangePointsBenchmark {

    private static final int RUNS = 15;

    private ChangePointsBenchmark() {}

    public static void main(String[] arguments) {
        for (int length : new int[] {40, 400, 2_000, 10_000, 100_000}) {
            for (Kind kind : new Kind[] {Kind.WHITE, Kind.STRONGLY_CORRELATED, Kind.SEASON}) {
                double[] values = GeneratedSeries.unchanged(kind, length, 1).values();
                double[] milliseconds = new double[RUNS];
                int found = 0;
                for (int run = -RUNS; run < RUNS; run++) {
                    long start = System.nanoTime();
                    found += ChangePoints.indices(values).length;
                    milliseconds[Math.max(0, run)] = (System.nanoTime() - start) / 1e6;
                }
                System.out.printf(
                        Locale.ROOT,
                        "%7d points, %s: %.2f ms (%d change points)%n",
                        length,
                        kind.description(),
                        Numbers.median(milliseconds),
                        found / (2 * RUNS));
            }
        }
    }
}
