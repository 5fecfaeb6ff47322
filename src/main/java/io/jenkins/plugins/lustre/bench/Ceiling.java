package io.jenkins.plugins.lustre.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the hardware can move at most, seen from each side.
 *
 * @param limits at least one; the lowest of them is the ceiling
 */
public record Ceiling(List<Limit> limits) {
    /**
     * EC2's limit of one TCP flow between instances that share no cluster placement group, in bytes per second. Source:
     * Amazon EC2 User Guide, "Amazon EC2 instance network bandwidth" (5 Gbit/s).
     */
    public static final double FLOW = Rates.gigabits(5);

    /** EC2's limit of one TCP flow inside a cluster placement group, in bytes per second (10 Gbit/s, same source). */
    public static final double FLOW_IN_PLACEMENT_GROUP = Rates.gigabits(10);

    /** Where a limit comes from. */
    public enum Kind {
        CLIENT_NETWORK("client network"),
        SERVER_NETWORK("server network"),
        FLOWS("TCP flows"),
        DISKS("server disks");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The words shown to people. */
        public String title() {
            return title;
        }

        /** The word in records, for instance {@code client-network}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One side's limit.
     *
     * @param kind which side
     * @param bytesPerSecond what all its members together promise, above 0; of burstable ones the baseline
     * @param burstable whether members can go above that for a while
     * @param peak how far all members together can go then; at least {@code bytesPerSecond}. In records of before
     *     baselines counted the two are equal, and are the peak
     */
    public record Limit(Kind kind, double bytesPerSecond, boolean burstable, double peak) {
        /** Checks the rate; a lower peak is none. */
        public Limit {
            Objects.requireNonNull(kind);
            if (!(bytesPerSecond > 0) || Double.isInfinite(bytesPerSecond)) {
                throw new IllegalArgumentException(kind.title() + ": not a limit: " + bytesPerSecond);
            }
            peak = peak > bytesPerSecond ? peak : bytesPerSecond;
        }

        /** The limit of {@code count} equal members, as it is promised. */
        public static Limit of(Kind kind, int count, double bytesPerSecondEach, boolean burstable) {
            return new Limit(kind, count * bytesPerSecondEach, burstable, 0);
        }
    }

    /** Checks that there is a limit. */
    public Ceiling {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("A ceiling needs at least one limit");
        }
    }

    /**
     * The TCP flows between clients and servers.
     *
     * @param clients clients at work
     * @param servers servers that hold the files
     * @param flowsPerPair data connections between one client and one server, 1 unless LNet is told otherwise
     * @param flow limit of one flow, {@link #FLOW} or {@link #FLOW_IN_PLACEMENT_GROUP}
     */
    public static Limit flows(int clients, int servers, int flowsPerPair, double flow) {
        return Limit.of(
                Kind.FLOWS, Math.multiplyExact(Math.multiplyExact(clients, servers), flowsPerPair), flow, false);
    }

    /** The lowest limit; of equal ones the first named. */
    public Limit lowest() {
        return limits.stream()
                .min(Comparator.comparingDouble(Limit::bytesPerSecond))
                .orElseThrow();
    }

    /** The ceiling in bytes per second. */
    public double bytesPerSecond() {
        return lowest().bytesPerSecond();
    }

    /** Whether the lowest limit is a baseline, which can be passed for a while. */
    public boolean burstable() {
        return lowest().burstable();
    }

    /** A rate as a share of the ceiling; above 1 is possible where the limit is burstable or something was cached. */
    public double share(double rate) {
        return rate / bytesPerSecond();
    }

    /** This ceiling with one more limit. */
    public Ceiling and(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(limit);
        return new Ceiling(more);
    }
}
