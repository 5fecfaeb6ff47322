package io.jenkins.plugins.lustre.bench;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One row of a benchmark's table: all repetitions of one series.
 *
 * @param series what was measured
 * @param repetitions in the order in which they ran, at least one
 * @param ceiling what the hardware allows, null if not known
 * @param cached whether the figures may come from a cache instead of the disks
 * @param confirmations how many of the repetitions, the last ones, were made because the others were suspect; at least one
 *     was not
 */
public record Figures(
        Series series,
        List<Measurement> repetitions,
        @CheckForNull Ceiling ceiling,
        boolean cached,
        int confirmations) {
    /** Checks that something was measured. */
    public Figures {
        Objects.requireNonNull(series);
        repetitions = List.copyOf(repetitions);
        if (repetitions.isEmpty()) {
            throw new IllegalArgumentException(series.title() + ": no repetition was measured");
        }
        if (confirmations < 0 || confirmations >= repetitions.size()) {
            throw new IllegalArgumentException(series.title() + ": " + confirmations + " of " + repetitions.size()
                    + " repetitions cannot be confirmations");
        }
    }

    /** A row that was not measured again. */
    public Figures(Series series, List<Measurement> repetitions, @CheckForNull Ceiling ceiling, boolean cached) {
        this(series, repetitions, ceiling, cached, 0);
    }

    /** The same row, measured again. */
    public Figures confirmedBy(List<Measurement> further) {
        List<Measurement> all = new ArrayList<>(repetitions);
        all.addAll(further);
        return new Figures(series, all, ceiling, cached, confirmations + further.size());
    }

    /** Median and spread of the repetitions' total rates. */
    public Spread spread() {
        double[] rates = new double[repetitions.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = repetitions.get(i).rate();
        }
        return Spread.of(rates);
    }

    /** The median of the total rates: the figure of this row. */
    public double total() {
        return spread().median();
    }

    /** The median total divided by the number of clients; empty if their number is not known. */
    public OptionalDouble perClient() {
        return series.clients() < 1 ? OptionalDouble.empty() : OptionalDouble.of(total() / series.clients());
    }

    /** The median total as a share of the ceiling, 0.88 for 88 %; empty without a ceiling. */
    public OptionalDouble share() {
        return ceiling == null ? OptionalDouble.empty() : OptionalDouble.of(ceiling.share(total()));
    }

    /** The largest skew of all repetitions. */
    public Duration skew() {
        return repetitions.stream()
                .map(Measurement::skew)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
