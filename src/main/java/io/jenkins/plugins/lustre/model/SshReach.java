package io.jenkins.plugins.lustre.model;

import java.util.List;
import java.util.Map;

/**
 * How the hosts of a compute environment are reached by SSH.
 *
 * @param port the port of every host, 1 to 65535
 * @param loginNode the jump host's address; empty if there is none
 * @param routes the way to each role; what is missing is reached directly
 * @param knownHosts lines in the format of {@code known_hosts} for hosts whose keys are not learned from EC2
 * @param hostKeyPolicy what to do with a host whose key is in neither
 * @param connectTimeoutSeconds how long one attempt may take
 */
public record SshReach(
        int port,
        String loginNode,
        Map<Role, Route> routes,
        List<String> knownHosts,
        HostKeyPolicy hostKeyPolicy,
        int connectTimeoutSeconds) {

    /** Over which address and which way a host is reached. */
    public enum Route {
        /** Its public address, from the controller. */
        DIRECT_PUBLIC,
        /** Its private address, from the controller. */
        DIRECT_PRIVATE,
        /** Its private address, through the login node. */
        LOGIN_NODE
    }

    /** What to do with a host whose key is not known. */
    public enum HostKeyPolicy {
        /** Refuse it. */
        KNOWN_ONLY,
        /** Accept and remember it; refuse it when it changes later. */
        ACCEPT_NEW
    }

    public SshReach {
        port = port == 0 ? 22 : port;
        loginNode = loginNode == null ? "" : loginNode;
        routes = routes == null ? Map.of() : Map.copyOf(routes);
        knownHosts = knownHosts == null ? List.of() : List.copyOf(knownHosts);
        hostKeyPolicy = hostKeyPolicy == null ? HostKeyPolicy.KNOWN_ONLY : hostKeyPolicy;
        connectTimeoutSeconds = connectTimeoutSeconds <= 0 ? 20 : connectTimeoutSeconds;
    }

    /** The way to hosts of a role: as configured, else direct by the private address. */
    public Route route(Role role) {
        return routes.getOrDefault(role, Route.DIRECT_PRIVATE);
    }
}
