package io.jenkins.plugins.lustre.trend;

import java.util.List;

/**
 * Measure again before an alarm: a figure that a gate speaks against is confirmed by further runs while the cluster still
 * stands, and then judged by the median of all of them.
 *
 * @param count how many further runs, 0 to 20; 0 for never
 */
public record Confirmations(int count) {

    /** What is done if nobody says otherwise. */
    public static final Confirmations DEFAULT = new Confirmations(2);

    private static final int MOST = 20;

    public Confirmations {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("Confirmations must be 0 to " + MOST + ", not " + count);
        }
    }

    /**
     * How many runs are still to be made.
     *
     * @param subject with the runs made so far; only the first decides whether it is suspect, so that the number of runs
     *     does not depend on their luck
     */
    public int missing(Subject subject, List<Gate> gates) {
        Subject first = new Subject(
                subject.unit(),
                subject.runs().subList(0, 1),
                subject.fingerprint(),
                subject.ceiling(),
                subject.history());
        boolean suspect = !Judgement.of(first, gates).accepted();
        return suspect ? Math.max(0, 1 + count - subject.runs().size()) : 0;
    }
}
