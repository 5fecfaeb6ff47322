package io.jenkins.plugins.lustre.cloud;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Map;

/**
 * What a cluster and its clients are made of.
 *
 * @param clientTypes the instance types of the clients by their names; a client that is no instance of this region is
 *     missing
 * @param facts what EC2 says of the types of servers and clients, by type
 * @param oneClusterGroup whether servers and clients stand in one placement group, and its strategy is {@code cluster};
 *     {@code null} where an earlier release has asked, which did not look
 */
public record Hardware(
        Map<String, String> clientTypes,
        Map<String, ServerFacts> facts,
        @CheckForNull Boolean oneClusterGroup) {

    /** Nothing is known. */
    public static final Hardware UNKNOWN = new Hardware(Map.of(), Map.of(), false);

    public Hardware {
        clientTypes = clientTypes == null ? Map.of() : Map.copyOf(clientTypes);
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }
}
