package io.jenkins.plugins.lustre.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a cluster is, as lines for the console. */
public final class StatusTable {

    private StatusTable() {}

    /** Two tables, of hosts and of targets, and the problems. */
    public static List<String> lines(ClusterStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("The file system " + status.fsname() + " of the stack " + status.stackName() + " is "
                + (status.degraded() ? "DEGRADED" : "well") + ".");
        List<List<String>> hosts = new ArrayList<>();
        hosts.add(List.of("Host", "Role", "State", "Connections", "Lustre", "Kernel"));
        status.hosts()
                .forEach(host -> hosts.add(List.of(
                        host.name(),
                        host.role().name(),
                        state(host, status),
                        connections(host),
                        host.lustre(),
                        host.kernel())));
        lines.addAll(table(hosts));
        if (!status.space().isEmpty()) {
            List<List<String>> targets = new ArrayList<>();
            targets.add(List.of("Target", "Size", "Available", "Used", "Inodes used"));
            status.space()
                    .values()
                    .forEach(space -> targets.add(List.of(
                            space.target(),
                            bytes(space.bytes()),
                            bytes(space.available()),
                            space.usedPercent() + " %",
                            space.inodes() == 0 ? "" : space.inodesUsedPercent() + " %")));
            lines.add("");
            lines.addAll(table(targets));
        }
        if (status.degraded()) {
            lines.add("");
            status.problems().forEach(problem -> lines.add("  - " + problem));
        }
        return lines.stream().map(line -> line.replaceAll("\\p{Cntrl}", " ")).toList();
    }

    /** What a host does, in a few words. */
    public static String state(HostStatus host, ClusterStatus status) {
        if (!host.answered()) {
            return "not known";
        }
        if (host.client()) {
            boolean ours = host.mounted().equals(status.mountSource());
            return ours ? "mounted" : host.mounted().isEmpty() ? "not mounted" : "something else mounted";
        }
        return host.expected().stream()
                .map(target -> target + (host.targets().contains(target) ? " up" : " MISSING"))
                .collect(Collectors.joining(", "));
    }

    /** How many of its connections are there, or which are not. */
    public static String connections(HostStatus host) {
        String broken = host.imports().entrySet().stream()
                .filter(one -> !one.getValue().equals("FULL"))
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        if (!broken.isEmpty() || host.imports().isEmpty()) {
            return broken;
        }
        return host.imports().size() + " FULL";
    }

    /** A size in decimal units. */
    public static String bytes(long bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        double size = bytes;
        int unit = 0;
        while (size >= 999.95 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }

    private static List<String> table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
