package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What steps return: maps, lists, numbers and texts that Groovy can use and Pipeline can keep. */
final class ReturnValues {

    private ReturnValues() {}

    static Map<String, Object> of(Cluster cluster) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("environment", cluster.environment());
        map.put("stackName", cluster.stackName());
        map.put("stackId", cluster.stackId());
        map.put("region", cluster.region());
        map.put("zone", cluster.zone());
        map.put("fsname", cluster.fsname());
        map.put("mgsNid", cluster.mgsNid());
        map.put("mountSource", cluster.mountSource());
        map.put("ostIndices", new ArrayList<>(cluster.ostIndices()));
        List<Map<String, Object>> servers = new ArrayList<>();
        cluster.servers().forEach(server -> servers.add(of(server)));
        map.put("servers", servers);
        return map;
    }

    private static Map<String, Object> of(Server server) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", server.host().name());
        map.put("role", server.role().name());
        map.put("address", server.host().address());
        map.put("instanceId", server.instanceId());
        map.put("instanceType", server.instanceType());
        map.put("ostIndices", new ArrayList<>(server.ostIndices()));
        return map;
    }
}
