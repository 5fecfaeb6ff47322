package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.LostServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The servers of a cluster that do not run any more.
 *
 * @param byName what EC2 says of them, by their names
 */
record LostServers(Map<String, String> byName) {

    static final LostServers NONE = new LostServers(Map.of());

    LostServers {
        byName = byName == null ? Map.of() : Map.copyOf(byName);
    }

    static LostServers of(List<LostServer> lost) {
        return new LostServers(lost.stream().collect(Collectors.toMap(LostServer::name, LostServer::toString)));
    }

    /** All of them in one message, with what to do. */
    String told(String stackName) {
        return "The stack " + stackName + " has lost servers: "
                + String.join("; ", new TreeMap<>(byName).values())
                + ". The data on them are lost; lustreDestroy takes away what is left.";
    }

    /** What EC2 says of a lost server; {@code null} if it is not lost. */
    String of(String name) {
        return byName.get(name);
    }
}
