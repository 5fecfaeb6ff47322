package io.jenkins.plugins.lustre.trend;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A new figure and all that it is judged by.
 *
 * @param unit of the rates
 * @param runs every run of this build in the order in which they ran, at least one
 * @param fingerprint the cluster and software they ran on
 * @param ceiling what the hardware allows, null if not known
 * @param history earlier figures of the same series, oldest first
 */
public record Subject(
        Unit unit,
        List<Double> runs,
        Fingerprint fingerprint,
        @CheckForNull Ceiling ceiling,
        List<Point> history) {

    public Subject {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(fingerprint, "fingerprint");
        runs = List.copyOf(runs);
        history = List.copyOf(history);
        if (runs.isEmpty() || runs.stream().anyMatch(run -> !Double.isFinite(run) || run < 0)) {
            throw new IllegalArgumentException("A figure needs at least one run, and no run below zero: " + runs);
        }
    }

    /** The figure: the median of all runs. */
    public double rate() {
        return Numbers.median(runs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The figure as people read it, with the number of runs if there were several. */
    public String shownRate() {
        return unit.format(rate()) + (runs.size() > 1 ? " (median of " + runs.size() + " runs)" : "");
    }

    /** The latest figures that this one may be compared with, oldest first. */
    public List<Point> comparable() {
        return Comparability.comparable(history, fingerprint);
    }

    /** The same with one run more. */
    public Subject withRun(double rate) {
        List<Double> more = new ArrayList<>(runs);
        more.add(rate);
        return new Subject(unit, more, fingerprint, ceiling, history);
    }
}
