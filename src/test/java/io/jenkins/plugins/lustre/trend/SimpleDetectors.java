package io.jenkins.plugins.lustre.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** What the detector is compared with. Each has one knob, 1 by its textbook default; more means fewer reports. */
enum SimpleDetectors {
    OURS(
            "this detector",
            "#0b6fb8",
            (values, factor) -> ChangePoints.detect(values, factor).stream()
                    .mapToInt(ChangePoint::index)
                    .toArray()),

    WHOLE_VARIANCE("mean change, variance of the whole series", "#c2410c", SimpleDetectors::inWholeVariance),

    NEIGHBOUR_VARIANCE("mean change, variance of neighbours", "#6b7280", SimpleDetectors::inNeighbourVariance),

    THREE_SIGMA("three deviations from all before", "#7c3aed", SimpleDetectors::controlChart);

    private static final int WARM_UP = 8;

    private final String title;
    private final String colour;
    private final BiFunction<double[], Double, int[]> detector;

    SimpleDetectors(String title, String colour, BiFunction<double[], Double, int[]> detector) {
        this.title = title;
        this.colour = colour;
        this.detector = detector;
    }

    String title() {
        return title;
    }

    String colour() {
        return colour;
    }

    int[] detect(double[] values, double factor) {
        return detector.apply(values, factor);
    }

    /** Binary segmentation with the modified BIC on the standardised series. */
    private static int[] inWholeVariance(double[] values, double factor) {
        return binarySegmentation(values, 3 * factor * Math.log(values.length) * Numbers.variance(values));
    }

    /** Binary segmentation with the modified BIC in the variance that the median step between neighbours gives. */
    private static int[] inNeighbourVariance(double[] values, double factor) {
        double[] steps =
                Arrays.stream(Numbers.differences(values, 1)).map(Math::abs).toArray();
        double deviation = Numbers.median(steps) / 0.6745 / Math.sqrt(2);
        return binarySegmentation(values, 3 * factor * Math.log(values.length) * deviation * deviation);
    }

    private static int[] binarySegmentation(double[] values, double price) {
        SegmentCosts costs = new SegmentCosts(values, Double.MAX_VALUE);
        List<Integer> cuts = new ArrayList<>();
        split(costs, 0, values.length, price, cuts);
        return cuts.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static void split(SegmentCosts costs, int from, int to, double price, List<Integer> cuts) {
        double most = price;
        int best = -1;
        for (int at = from + 1; at < to; at++) {
            double gain = costs.of(from, to) - costs.of(from, at) - costs.of(at, to);
            if (gain > most) {
                most = gain;
                best = at;
            }
        }
        if (best > 0) {
            cuts.add(best);
            split(costs, from, best, price, cuts);
            split(costs, best, to, price, cuts);
        }
    }

    private static int[] controlChart(double[] values, double factor) {
        List<Integer> reports = new ArrayList<>();
        for (int i = WARM_UP; i < values.length; i++) {
            double[] before = Arrays.copyOf(values, i);
            double deviation = Math.sqrt(Numbers.variance(before));
            if (Math.abs(values[i] - Numbers.mean(before)) > 3 * factor * deviation) {
                reports.add(i);
            }
        }
        return reports.stream().mapToInt(Integer::intValue).toArray();
    }
}
