package io.jenkins.plugins.lustre.trend;

import io.jenkins.plugins.lustre.bench.Ceiling;
import io.jenkins.plugins.lustre.bench.Figures;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machines that a benchmark ran on, as far as they limit it.
 *
 * @param clients clients at work, at least 1
 * @param clientBitsPerSecond network of one client, above 0; for a burstable type its baseline
 * @param clientBurstable whether the client's type only promises that baseline
 * @param servers OSS that hold the files, at least 1
 * @param serverBitsPerSecond network of one OSS, above 0; for a burstable type its baseline
 * @param serverBurstable whether the server's type only promises that baseline
 * @param diskBytesPerSecond what the disks of one OSS move together, 0 if not known
 * @param placementGroup whether all stand in one cluster placement group
 * @param flowsPerPair TCP connections that carry data between one client and one server, at least 1
 */
public record Hardware(
        int clients,
        double clientBitsPerSecond,
        boolean clientBurstable,
        int servers,
        double serverBitsPerSecond,
        boolean serverBurstable,
        double diskBytesPerSecond,
        boolean placementGroup,
        int flowsPerPair) {

    private static final int BITS_PER_BYTE = 8;

    public Hardware {
        if (clients < 1 || servers < 1 || flowsPerPair < 1) {
            throw new IllegalArgumentException("A benchmark has at least one client, one server and one flow");
        }
        if (!(clientBitsPerSecond > 0) || !(serverBitsPerSecond > 0) || !(diskBytesPerSecond >= 0)) {
            throw new IllegalArgumentException("Networks must be above 0 bit/s, and disks not below 0 B/s");
        }
    }

    /**
     * The machines of a row that was measured, as far as its record tells.
     *
     * @return empty if it does not tell the networks of clients and servers
     */
    public static Optional<Hardware> of(Figures row, Fingerprint fingerprint) {
        Optional<Ceiling.Limit> client = limit(row, Ceiling.Kind.CLIENT_NETWORK);
        Optional<Ceiling.Limit> server = limit(row, Ceiling.Kind.SERVER_NETWORK);
        int clients = row.series().clients();
        int servers = row.series().ost() == null ? fingerprint.ossCount() : 1;
        if (row.series().unit() != Unit.BYTES_PER_SECOND
                || client.isEmpty()
                || server.isEmpty()
                || clients < 1
                || servers < 1) {
            return Optional.empty();
        }
        double flow = limit(row, Ceiling.Kind.FLOWS)
                .map(flows -> flows.bytesPerSecond() / clients / servers)
                .orElse(Ceiling.FLOW);
        return Optional.of(new Hardware(
                clients,
                client.get().bytesPerSecond() * BITS_PER_BYTE / clients,
                client.get().burstable(),
                servers,
                server.get().bytesPerSecond() * BITS_PER_BYTE / servers,
                server.get().burstable(),
                limit(row, Ceiling.Kind.DISKS)
                        .map(disks -> disks.bytesPerSecond() / servers)
                        .orElse(0.0),
                flow > Ceiling.FLOW,
                1));
    }

    private static Optional<Ceiling.Limit> limit(Figures row, Ceiling.Kind kind) {
        return row.ceiling() == null
                ? Optional.empty()
                : row.ceiling().limits().stream()
                        .filter(limit -> limit.kind() == kind)
                        .findFirst();
    }

    /** The limits, servers first: of equal ones the server is named. */
    public Ceiling ceiling() {
        List<Ceiling.Limit> limits = new ArrayList<>();
        limits.add(Ceiling.Limit.of(
                Ceiling.Kind.SERVER_NETWORK, servers, serverBitsPerSecond / BITS_PER_BYTE, serverBurstable));
        limits.add(Ceiling.Limit.of(
                Ceiling.Kind.CLIENT_NETWORK, clients, clientBitsPerSecond / BITS_PER_BYTE, clientBurstable));
        limits.add(Ceiling.flows(clients, servers, flowsPerPair, flow()));
        if (diskBytesPerSecond > 0) {
            limits.add(Ceiling.Limit.of(Ceiling.Kind.DISKS, servers, diskBytesPerSecond, false));
        }
        return new Ceiling(limits);
    }

    /** The limit of one TCP flow in bytes per second. */
    double flow() {
        return placementGroup ? Ceiling.FLOW_IN_PLACEMENT_GROUP : Ceiling.FLOW;
    }
}
