package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Rates;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figure must not be further below the baseline than some percent.
 *
 * @param percent the largest drop that passes, above 0 and at most 100
 * @param window how many figures the baseline looks back, at least {@link Baseline#LEAST}
 */
public record DropGate(double percent, int window, Severity severity) implements Gate {

    public DropGate {
        Gate.percentage(percent, "The largest drop");
        Objects.requireNonNull(severity, "severity");
        if (window < Baseline.LEAST) {
            throw new IllegalArgumentException(
                    "A baseline needs at least " + Baseline.LEAST + " figures, not " + window);
        }
    }

    @Override
    public String name() {
        return "maximum drop";
    }

    @Override
    public Verdict judge(Subject subject) {
        List<Point> comparable = subject.comparable();
        Optional<Baseline> found = Baseline.of(comparable, window).filter(baseline -> baseline.rate() > 0);
        if (found.isEmpty()) {
            long accepted = comparable.stream().filter(Point::accepted).count();
            return inactive("The baseline needs " + Baseline.LEAST + " accepted figures of the same cluster, and there "
                    + (accepted == 1 ? "is " : "are ") + accepted + ".");
        }
        Baseline baseline = found.get();
        double change = baseline.change(subject.rate());
        boolean passed = -change * 100 <= percent;
        return verdict(
                passed,
                subject.shownRate() + " is " + Rates.percent(Math.abs(change)) + (change < 0 ? " below" : " above")
                        + " the baseline of " + subject.unit().format(baseline.rate()) + " (median of "
                        + baseline.points() + " accepted figures); " + Rates.percent(percent / 100)
                        + " below is allowed.");
    }
}
