package io.jenkins.plugins.lustre.cloud;

/**
 * What an instance's network moves, as EC2 says.
 *
 * @param baseline bytes per second that it always has; 0 if EC2 does not say
 * @param peak bytes per second that it has at most; 0 if EC2 does not say
 * @param words EC2's own words, e.g. {@code Up to 25 Gigabit}
 */
public record NetworkFacts(double baseline, double peak, String words) {
    public NetworkFacts {
        words = words == null ? "" : words;
    }

    /** Bytes per second that can be counted on: the baseline, or what is known instead; 0 if EC2 does not say. */
    public double promised() {
        return baseline > 0 ? baseline : peak;
    }

    /** Whether the peak lasts only as long as there are credits. */
    public boolean burstable() {
        return baseline < peak;
    }
}
