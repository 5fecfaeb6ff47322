package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Fingerprint;
import java.util.Objects;

/**
 * One build's figure in the history of a series.
 *
 * @param rate in the series' unit, the median of all runs
 * @param fingerprint the cluster and software it was measured on
 * @param accepted whether it may count as normal: no gate spoke against it when it was judged
 * @param newBaseline whether a person declared it the new normal, so that nothing before it is compared any more
 */
public record Point(double rate, Fingerprint fingerprint, boolean accepted, boolean newBaseline) {

    public Point {
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (!Double.isFinite(rate)) {
            throw new IllegalArgumentException("Not a rate: " + rate);
        }
    }

    public Point(double rate, Fingerprint fingerprint, boolean accepted) {
        this(rate, fingerprint, accepted, false);
    }
}
