package io.jenkins.plugins.lustre.trend;

/** A condition that a figure has to meet. */
public sealed interface Gate permits MinimumGate, DropGate, LineRateGate, ChangePointGate {

    /** The name shown to people, for instance {@code maximum drop}. */
    String name();

    /** What it makes of a build that does not meet it. */
    Severity severity();

    /** Judges a figure. Never fails: a gate that cannot judge is {@link Outcome#INACTIVE} and says why. */
    Verdict judge(Subject subject);

    /** This gate's verdict: passed, or as bad as its severity. */
    default Verdict verdict(boolean passed, String explanation) {
        return new Verdict(name(), passed ? Outcome.PASSED : severity().outcome(), explanation);
    }

    /** This gate cannot judge. */
    default Verdict inactive(String why) {
        return new Verdict(name(), Outcome.INACTIVE, why);
    }

    /** Refuses a share of which no figure could be above or below. */
    static double percentage(double percent, String what) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(what + " must be above 0 and at most 100 percent, not " + percent);
        }
        return percent;
    }
}
