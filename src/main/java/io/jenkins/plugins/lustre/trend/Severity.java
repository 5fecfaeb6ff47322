package io.jenkins.plugins.lustre.trend;

/** What a gate makes of a build when it speaks against it. */
public enum Severity {
    UNSTABLE(Outcome.UNSTABLE),
    FAILURE(Outcome.FAILURE);

    private final Outcome outcome;

    Severity(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
