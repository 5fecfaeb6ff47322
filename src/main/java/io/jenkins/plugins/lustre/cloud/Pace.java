package io.jenkins.plugins.lustre.cloud;

import java.time.Duration;

/**
 * How often AWS is asked whether something has happened: the pause grows with the time that has passed.
 *
 * @param shortest the first pause, above zero
 * @param longest what it grows to
 */
public record Pace(Duration shortest, Duration longest) {

    /** From 2 s to 15 s. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(15));

    public Pace {
        if (shortest == null || longest == null || shortest.isNegative() || shortest.isZero()) {
            throw new IllegalArgumentException("a pace needs a first pause above zero and a longest one");
        }
    }

    /** The pause after waiting that long already: a sixth of it, within the bounds. */
    public Duration after(Duration waited) {
        Duration sixth = waited.dividedBy(6);
        if (sixth.compareTo(shortest) < 0) {
            return shortest;
        }
        return sixth.compareTo(longest) > 0 ? longest : sixth;
    }
}
