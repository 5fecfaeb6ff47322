package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is going to be made, in words for the console. */
public final class StackReport {

    private static final double BYTES_PER_TB = 1e12;
    private static final double BITS = 8e-9;

    private StackReport() {}

    /** One line for each server. */
    public static List<String> servers(List<ServerShape> servers, Map<String, ServerFacts> facts) {
        List<String> lines = new ArrayList<>();
        for (ServerShape server : servers) {
            ServerFacts of = facts.get(server.machine().instanceType());
            StringBuilder line = new StringBuilder("  " + server.name() + ": "
                    + server.machine().instanceType() + ", " + server.machine().imageId());
            if (of != null) {
                if (of.diskCount() > 0) {
                    line.append(String.format(
                            Locale.ROOT,
                            ", %d x %.2f TB %s",
                            of.diskCount(),
                            of.diskBytes() / BYTES_PER_TB,
                            of.diskKind()));
                }
                line.append(", network ").append(network(of.network()));
            }
            if (server.role() == Role.OSS) {
                line.append(", OST ").append(server.firstOstIndex());
            }
            if (!server.machine().spotPrice().isEmpty()) {
                line.append(", spot up to ")
                        .append(server.machine().spotPrice())
                        .append(" USD/h");
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * The capacity in words: what the disks of all OSTs have, and about how much of it files can have.
     *
     * @param disks those that the compute environment lists; how large they are is not known
     */
    public static String capacityLine(List<ServerShape> servers, Map<String, ServerFacts> facts, DataDisks disks) {
        int osts = servers.stream().mapToInt(ServerShape::ostCount).sum();
        String on = " on " + osts + (osts == 1 ? " OST" : " OSTs");
        if (!disks.oss().isEmpty()) {
            return "  capacity: that of the disks " + String.join(", ", disks.oss()) + " of each OSS," + on;
        }
        List<Long> sizes = servers.stream()
                .filter(s -> s.role() == Role.OSS)
                .map(s -> facts.get(s.machine().instanceType()))
                .filter(Objects::nonNull)
                .map(ServerFacts::storageBytes)
                .toList();
        long raw = sizes.stream().mapToLong(Long::longValue).sum();
        long usable = sizes.stream().mapToLong(OstSize::usable).sum();
        return String.format(
                Locale.ROOT,
                "  capacity: %.2f TB raw, about %.2f TB usable%s",
                raw / BYTES_PER_TB,
                usable / BYTES_PER_TB,
                on);
    }

    /** What spot servers mean. */
    public static String spotWarning(String price) {
        return "WARNING: the servers are spot instances (up to " + price
                + " USD per hour each). When EC2 takes one back, all data of the file system is lost.";
    }

    private static String network(NetworkFacts network) {
        if (network.peak() <= 0) {
            return network.words();
        }
        return network.burstable()
                ? String.format(
                        Locale.ROOT, "%.1f Gbit/s, in bursts %.1f", network.baseline() * BITS, network.peak() * BITS)
                : String.format(Locale.ROOT, "%.1f Gbit/s", network.peak() * BITS);
    }
}
