package io.jenkins.plugins.lustre.trend;

import java.util.Objects;

/**
 * The figure must not be below a fixed rate.
 *
 * @param minimum the least rate that passes
 */
public record MinimumGate(Threshold minimum, Severity severity) implements Gate {

    public MinimumGate {
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(severity, "severity");
    }

    @Override
    public String name() {
        return "minimum";
    }

    @Override
    public Verdict judge(Subject subject) {
        if (subject.unit() != minimum.unit()) {
            return inactive("The minimum of " + minimum + " does not apply to a figure in "
                    + subject.unit().symbol() + ".");
        }
        boolean passed = subject.rate() >= minimum.rate();
        return verdict(
                passed, subject.shownRate() + (passed ? " reaches" : " is below") + " the minimum of " + minimum + ".");
    }
}
