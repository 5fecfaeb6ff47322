package io.jenkins.plugins.lustre.trend;

/** What became of a gate, from the best to the worst. */
public enum Outcome {
    /** The gate could not judge, and says why. */
    INACTIVE,
    PASSED,
    UNSTABLE,
    FAILURE;

    /** Whether the gate spoke against the figure. */
    public boolean isBad() {
        return this == UNSTABLE || this == FAILURE;
    }
}
