package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A series as it is drawn.
 *
 * @param figures oldest first
 * @param bands what was normal for each figure; empty where there was no baseline yet
 * @param changes change points between comparable figures; their {@code index} counts in {@code figures}
 * @param annotations changes of the cluster
 */
public record SeriesTrend(
        List<History.Figure> figures,
        List<Optional<Band>> bands,
        List<ChangePoint> changes,
        List<Comparability.Annotation> annotations) {

    /** Makes of a median absolute deviation a standard deviation, for normal noise. */
    private static final double TO_DEVIATION = 1.4826;

    /** How many standard deviations a figure may lie from the baseline and still be usual. */
    private static final double WIDTH = 3;

    /** A band is never narrower than this share of the baseline: a few equal figures do not make noise vanish. */
    private static final double LEAST_WIDTH = 0.01;

    /**
     * The usual range.
     *
     * @param baseline the median of the latest accepted figures
     * @param low three robust standard deviations below it, not below 0
     * @param high as far above it
     */
    public record Band(double baseline, double low, double high) {

        /** @param latest the latest accepted figures, {@link Baseline#DEFAULT_WINDOW} at most */
        static Optional<Band> of(double[] latest) {
            if (latest.length < Baseline.LEAST) {
                return Optional.empty();
            }
            double median = Numbers.median(latest.clone());
            double[] deviations = new double[latest.length];
            for (int i = 0; i < latest.length; i++) {
                deviations[i] = Math.abs(latest[i] - median);
            }
            double half = Math.max(WIDTH * TO_DEVIATION * Numbers.median(deviations), LEAST_WIDTH * median);
            return Optional.of(new Band(median, Math.max(0, median - half), median + half));
        }
    }

    /** Looks at a series, in time that grows with its length as that of the detector. */
    public static SeriesTrend of(List<History.Figure> figures) {
        List<Point> points = figures.stream().map(History.Figure::point).toList();
        List<Comparability.Annotation> annotations = Comparability.annotations(points);
        List<Optional<Band>> bands = new ArrayList<>();
        List<ChangePoint> changes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(0));
        annotations.stream()
                .filter(Comparability.Annotation::newBaseline)
                .forEach(annotation -> starts.add(annotation.index()));
        starts.add(points.size());
        for (int i = 0; i + 1 < starts.size(); i++) {
            List<Point> comparable = points.subList(starts.get(i), starts.get(i + 1));
            bands.addAll(bands(comparable));
            changes.addAll(changes(comparable, starts.get(i)));
        }
        return new SeriesTrend(figures, bands, changes, annotations);
    }

    private static List<Optional<Band>> bands(List<Point> comparable) {
        List<Optional<Band>> bands = new ArrayList<>();
        double[] accepted = new double[comparable.size()];
        int count = 0;
        for (Point point : comparable) {
            bands.add(Band.of(Arrays.copyOfRange(accepted, Math.max(0, count - Baseline.DEFAULT_WINDOW), count)));
            if (point.accepted()) {
                accepted[count++] = point.rate();
            }
        }
        return bands;
    }

    private static List<ChangePoint> changes(List<Point> comparable, int start) {
        if (comparable.size() < ChangePointGate.LEAST) {
            return List.of();
        }
        double[] rates = comparable.stream().mapToDouble(Point::rate).toArray();
        return ChangePoints.detect(rates).stream()
                .map(change -> new ChangePoint(
                        start + change.index(),
                        change.before(),
                        change.after(),
                        change.slopeBefore(),
                        change.slopeAfter(),
                        change.confidence()))
                .toList();
    }

    /** What is normal now, for figures of the given cluster. */
    public static Optional<Baseline> baseline(List<Point> points, Fingerprint now) {
        return Baseline.of(Comparability.comparable(points, now), Baseline.DEFAULT_WINDOW);
    }
}
