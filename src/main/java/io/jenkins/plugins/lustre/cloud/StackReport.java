package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
                line.append(String.format(
                        Locale.ROOT,
                        ", %d x %.2f TB %s, network %s",
                        of.diskCount(),
                        of.diskBytes() / BYTES_PER_TB,
                        of.diskKind(),
                        network(of.network())));
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

    /** What the OSTs hold together, in bytes, before the file system takes its share. */
    public static long capacity(List<ServerShape> servers, Map<String, ServerFacts> facts) {
        return servers.stream()
                .filter(s -> s.role() == Role.OSS)
                .map(s -> facts.get(s.machine().instanceType()))
                .filter(f -> f != null)
                .mapToLong(ServerFacts::storageBytes)
                .sum();
    }

    /** The capacity in words. */
    public static String capacityLine(List<ServerShape> servers, Map<String, ServerFacts> facts) {
        long osts = servers.stream().mapToInt(ServerShape::ostCount).sum();
        return String.format(
                Locale.ROOT,
                "  usable capacity: %.2f TB on %d %s",
                capacity(servers, facts) / BYTES_PER_TB,
                osts,
                osts == 1 ? "OST" : "OSTs");
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
