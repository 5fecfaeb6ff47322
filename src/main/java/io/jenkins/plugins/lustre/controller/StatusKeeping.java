package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.lifecycle.ClusterStatus;
import io.jenkins.plugins.lustre.lifecycle.HostStatus;
import io.jenkins.plugins.lustre.lifecycle.TargetSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps how a cluster was seen in its build, and tells the build what that makes of it. */
final class StatusKeeping {

    private StatusKeeping() {}

    /** @return what the step returns */
    static Map<String, Object> keep(LustreBuild build, String id, ClusterStatus status, OnDegraded onDegraded)
            throws IOException {
        new BuildStatuses(build.directory()).save(id, status);
        if (status.degraded()) {
            onDegraded
                    .outcome()
                    .ifPresent(outcome -> build.result(
                            outcome,
                            "Lustre " + status.stackName() + " is degraded: " + String.join(" ", status.problems())));
        }
        return map(status);
    }

    private static Map<String, Object> map(ClusterStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("time", status.time().toString());
        map.put("stackName", status.stackName());
        map.put("fsname", status.fsname());
        map.put("mountSource", status.mountSource());
        map.put("degraded", status.degraded());
        map.put("problems", new ArrayList<>(status.problems()));
        List<Map<String, Object>> servers = new ArrayList<>();
        List<Map<String, Object>> clients = new ArrayList<>();
        for (HostStatus host : status.hosts()) {
            (host.client() ? clients : servers).add(map(host, status));
        }
        map.put("servers", servers);
        map.put("clients", clients);
        List<Map<String, Object>> targets = new ArrayList<>();
        for (String target : status.expected()) {
            targets.add(map(target, status));
        }
        map.put("targets", targets);
        return map;
    }

    private static Map<String, Object> map(HostStatus host, ClusterStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", host.name());
        map.put("role", host.role().name());
        map.put("answers", host.answered());
        if (!host.answered()) {
            map.put("failure", host.failure());
        }
        map.put("lustre", host.lustre());
        map.put("kernel", host.kernel());
        map.put("health", host.health());
        if (host.client()) {
            map.put("mounted", host.mounted().equals(status.mountSource()));
        } else {
            map.put("targets", new ArrayList<>(host.targets()));
        }
        map.put("imports", new LinkedHashMap<>(host.imports()));
        return map;
    }

    private static Map<String, Object> map(String target, ClusterStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", target);
        map.put("up", status.hosts().stream().anyMatch(host -> host.targets().contains(target)));
        map.put(
                "active",
                status.hosts().stream().noneMatch(host -> host.inactive().contains(target)));
        TargetSpace space = status.space().get(target);
        if (space != null) {
            map.put("bytes", space.bytes());
            map.put("bytesUsed", space.used());
            map.put("bytesAvailable", space.available());
            map.put("usedPercent", space.usedPercent());
            map.put("inodes", space.inodes());
            map.put("inodesFree", space.inodesFree());
        }
        return map;
    }
}
