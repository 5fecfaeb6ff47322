package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is not as it should be with a cluster; the user guide lists it. */
final class StatusProblems {

    /** A connection that is idle is made again by the next request. */
    private static final Set<String> CONNECTED = Set.of("FULL", "IDLE");

    private final ClusterStatus status;
    private final List<String> problems = new ArrayList<>();

    private StatusProblems(ClusterStatus status) {
        this.status = status;
    }

    /**
     * One sentence for each problem.
     *
     * @param maxUsedPercent see {@link Status}
     */
    static List<String> of(ClusterStatus status, int maxUsedPercent) {
        StatusProblems found = new StatusProblems(status);
        for (HostStatus host : status.hosts()) {
            if (!host.answered()) {
                found.problems.add("Nothing is known of " + host.name() + ": "
                        + host.failure().lines().findFirst().orElse("it does not answer"));
            } else if (host.client()) {
                found.client(host);
            } else {
                found.server(host);
            }
        }
        status.space().values().forEach(space -> found.space(space, maxUsedPercent));
        return found.problems;
    }

    private void server(HostStatus host) {
        host.expected().stream()
                .filter(target -> !host.targets().contains(target))
                .forEach(target -> problems.add(host.name() + " does not serve " + target + "."));
        if (!host.health().isEmpty() && !host.health().equals("healthy")) {
            problems.add("Lustre says of itself on " + host.name() + ": "
                    + host.health().replace('\n', ' '));
        }
        if (host.role() == Role.MDS && !host.targets().isEmpty()) {
            connections(host, osts());
        }
    }

    private void client(HostStatus host) {
        if (host.mounted().isEmpty()) {
            problems.add(host.name() + " has nothing mounted at " + Configure.MOUNT_POINT + ".");
            return;
        }
        if (!host.mounted().equals(status.mountSource())) {
            problems.add(
                    host.name() + " has something else mounted at " + Configure.MOUNT_POINT + ": " + host.mounted());
            return;
        }
        int before = problems.size();
        connections(host, status.expected());
        if (problems.size() == before && !host.answers()) {
            problems.add(host.name() + " got no answer from the file system (lfs df) in time.");
        }
    }

    private void connections(HostStatus host, List<String> targets) {
        for (String target : targets) {
            String state = host.imports().get(target);
            if (host.inactive().contains(target)) {
                problems.add(target + " is inactive on " + host.name() + ".");
            } else if (state == null) {
                problems.add(host.name() + " does not know " + target + ".");
            } else if (!CONNECTED.contains(state)) {
                problems.add(host.name() + " is not connected to " + target + " (" + state + ").");
            }
        }
    }

    private List<String> osts() {
        return status.expected().stream()
                .filter(target -> !target.equals(ClusterStatus.mdt(status.fsname())))
                .toList();
    }

    private void space(TargetSpace space, int maxUsedPercent) {
        if (space.usedPercent() >= maxUsedPercent) {
            problems.add(space.target() + " is " + space.usedPercent() + " % full.");
        }
        if (space.inodesUsedPercent() >= maxUsedPercent) {
            problems.add(space.target() + " has " + space.inodesUsedPercent() + " % of its inodes in use.");
        }
    }
}
