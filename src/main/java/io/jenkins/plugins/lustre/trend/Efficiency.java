package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A throughput against what the hardware allows.
 *
 * @param share of the lowest limit; above 1 where that is a baseline, or something was cached
 * @param bottleneck the side that limits
 * @param saturated whether the limit is what holds the figure back, so that only more of that side helps
 * @param advice the finding in words, with what to do
 */
public record Efficiency(double share, Ceiling.Kind bottleneck, boolean saturated, String advice) {

    /** From here on a limit counts as reached: protocol and TCP overhead take up to a fifth of a network's rate. */
    public static final double SATURATED = 0.8;

    /** Above this the figure cannot have come over the limit. */
    private static final double IMPOSSIBLE = 1.02;

    /** A measured row against its hardware; empty if its record does not tell the networks of clients and servers. */
    public static Optional<Efficiency> of(Figures row, Fingerprint fingerprint) {
        return Hardware.of(row, fingerprint).map(hardware -> of(hardware, row.total()));
    }

    /** @param bytesPerSecond the measured total of all clients */
    public static Efficiency of(Hardware hardware, double bytesPerSecond) {
        Ceiling ceiling = hardware.ceiling();
        Ceiling.Limit lowest = ceiling.lowest();
        double share = ceiling.share(bytesPerSecond);
        String reached = clients(hardware) + Rates.percent(share) + " of " + limit(hardware, lowest);
        if (share > IMPOSSIBLE) {
            String why = lowest.burstable()
                    ? "the type promises that rate as a baseline and can burst above it, so the figure may not last"
                    : "part of the data did not come from there, but from a cache; use larger files or direct I/O"
                            + (lowest.kind() == Ceiling.Kind.DISKS
                                    ? ", if it is more than larger blocks than the 128 KiB of that rate can explain"
                                    : "");
            return new Efficiency(share, lowest.kind(), false, reached + ": " + why + ".");
        }
        if (share >= SATURATED) {
            return new Efficiency(share, lowest.kind(), true, reached + ": " + remedy(hardware, lowest) + ".");
        }
        String unknown = hardware.diskBytesPerSecond() > 0 ? "" : " the disks (their rate is not known),";
        return new Efficiency(
                share,
                lowest.kind(),
                false,
                reached
                        + (unknown.isEmpty()
                                ? ": neither network nor disks hold it back; look at"
                                : ": the network is not what holds it back; look at" + unknown)
                        + " the stripe count, the number of processes and the CPU load of clients and servers.");
    }

    private static String clients(Hardware hardware) {
        return hardware.clients() == 1 ? "1 client reaches " : hardware.clients() + " clients reach ";
    }

    private static String limit(Hardware hardware, Ceiling.Limit limit) {
        return switch (limit.kind()) {
            case SERVER_NETWORK -> several(hardware.servers(), bits(hardware.serverBitsPerSecond()) + " server");
            case CLIENT_NETWORK ->
                hardware.clients() == 1
                        ? "its own " + bits(hardware.clientBitsPerSecond())
                        : "their own " + hardware.clients() + " x " + bits(hardware.clientBitsPerSecond());
            case FLOWS ->
                several(hardware.clients() * hardware.servers() * hardware.flowsPerPair(), "TCP flow") + " of "
                        + bits(hardware.flow() * 8) + " each";
            case DISKS ->
                "the disks of " + several(hardware.servers(), "server") + ", "
                        + Rates.format(hardware.diskBytesPerSecond()) + " each";
        };
    }

    private static String remedy(Hardware hardware, Ceiling.Limit limit) {
        return switch (limit.kind()) {
            case SERVER_NETWORK ->
                clientsAreAsNarrow(hardware)
                        ? "the clients' network is as narrow; add clients and OSS together"
                        : "more clients cannot help; add an OSS";
            case CLIENT_NETWORK -> "the servers have room; add clients";
            case FLOWS ->
                "one TCP flow cannot be faster; add clients or OSS"
                        + (hardware.placementGroup() ? "" : ", or place all in one cluster placement group");
            case DISKS -> "neither clients nor network can help; add an OSS, or disks to each";
        };
    }

    private static boolean clientsAreAsNarrow(Hardware hardware) {
        return hardware.clients() * hardware.clientBitsPerSecond()
                <= hardware.servers() * hardware.serverBitsPerSecond();
    }

    private static String several(int count, String what) {
        return count == 1 ? "one " + what : count + " " + what + "s";
    }

    private static String bits(double bitsPerSecond) {
        BigDecimal gigabits = BigDecimal.valueOf(bitsPerSecond / 1e9).setScale(2, RoundingMode.HALF_UP);
        return gigabits.stripTrailingZeros().toPlainString() + " Gbit/s";
    }
}
