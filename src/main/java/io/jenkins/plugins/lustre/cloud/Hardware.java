package io.jenkins.plugins.lustre.cloud;

import java.util.Map;

/**
 * What a cluster and its clients are made of.
 *
 * @param clientTypes the instance types of the clients by their names; a client that is no instance of this region is
 *     missing
 * @param facts what EC2 says of the types of servers and clients, by type
 */
public record Hardware(Map<String, String> clientTypes, Map<String, ServerFacts> facts) {

    /** Nothing is known. */
    public static final Hardware UNKNOWN = new Hardware(Map.of(), Map.of());

    public Hardware {
        clientTypes = clientTypes == null ? Map.of() : Map.copyOf(clientTypes);
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }
}
