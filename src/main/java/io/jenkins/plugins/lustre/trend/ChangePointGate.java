package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Rates;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * The series must not have changed for the worse: no earlier level that was clearly higher than today's, with a change
 * point since. It keeps speaking until the series recovers, the cluster changes, or a person accepts the new level.
 *
 * @param percent the smallest lasting drop that counts, above 0 and at most 100
 */
public record ChangePointGate(double percent, Severity severity) implements Gate {

    /** Fewer comparable figures than this, today's included, are no history. */
    public static final int LEAST = 8;

    /** Lasting drops below this are left alone by default, however sure they are. */
    public static final double DEFAULT_PERCENT = 2;

    /** A change less sure than this raises no alarm; see docs/change-points.md for what that costs and saves. */
    private static final double LEAST_CONFIDENCE = 0.9;

    public ChangePointGate {
        Gate.percentage(percent, "The smallest lasting drop");
        Objects.requireNonNull(severity, "severity");
    }

    @Override
    public String name() {
        return "change point";
    }

    @Override
    public Verdict judge(Subject subject) {
        double[] rates = DoubleStream.concat(
                        subject.comparable().stream().mapToDouble(Point::rate), DoubleStream.of(subject.rate()))
                .toArray();
        if (rates.length < LEAST) {
            return inactive("Change points need " + LEAST + " figures of the same cluster, and with this one there "
                    + (rates.length == 1 ? "is " : "are ") + rates.length + ".");
        }
        List<Segment> segments = ChangePoints.segments(rates);
        Segment now = segments.get(segments.size() - 1);
        Segment best =
                segments.stream().max(Comparator.comparingDouble(Segment::last)).orElse(now);
        double drop = best.last() > 0 ? 1 - now.last() / best.last() : 0;
        double confidence = confidence(rates, best.end());
        if (drop * 100 < percent || confidence < LEAST_CONFIDENCE) {
            return verdict(
                    true,
                    "No lasting drop of " + Rates.percent(percent / 100) + " or more in the last " + rates.length
                            + " comparable figures.");
        }
        int since = rates.length - best.end();
        return verdict(
                false,
                String.format(
                        Locale.ROOT,
                        "The level fell by %s, from %s to %s, and has stayed there for %d figures (confidence %s).",
                        Rates.percent(drop),
                        subject.unit().format(best.last()),
                        subject.unit().format(now.last()),
                        since,
                        Rates.percent(Math.floor(confidence * 1000) / 1000)));
    }

    /** Confidence of the change at the given place; 0 if there is none. */
    private static double confidence(double[] rates, int index) {
        return ChangePoints.detect(rates).stream()
                .filter(change -> change.index() == index)
                .mapToDouble(ChangePoint::confidence)
                .findFirst()
                .orElse(0);
    }
}
