package io.jenkins.plugins.lustre.trend;

import java.util.Comparator;
import java.util.List;

/**
 * What all gates say of one figure.
 *
 * @param verdicts one per gate, in the gates' order
 */
public record Judgement(List<Verdict> verdicts) {

    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    public static Judgement of(Subject subject, List<Gate> gates) {
        return new Judgement(gates.stream().map(gate -> gate.judge(subject)).toList());
    }

    /** The worst verdict; {@link Outcome#INACTIVE} if no gate could judge or there is none. */
    public Outcome outcome() {
        return verdicts.stream()
                .map(Verdict::outcome)
                .max(Comparator.naturalOrder())
                .orElse(Outcome.INACTIVE);
    }

    /** Whether the figure may become part of the baseline. */
    public boolean accepted() {
        return !outcome().isBad();
    }
}
