package io.jenkins.plugins.lustre.lifecycle;

import java.util.Map;

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

    /** What EC2 says of a lost server; {@code null} if it is not lost. */
    String of(String name) {
        return byName.get(name);
    }
}
