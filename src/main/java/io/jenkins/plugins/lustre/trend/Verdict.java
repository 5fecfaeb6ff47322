package io.jenkins.plugins.lustre.trend;

import java.util.Objects;

/**
 * What one gate says of one figure.
 *
 * @param gate the gate's name, for instance {@code maximum drop}
 * @param outcome its judgement
 * @param explanation one sentence with the numbers and their units
 */
public record Verdict(String gate, Outcome outcome, String explanation) {

    public Verdict {
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(explanation, "explanation");
    }
}
