package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.Host;
import java.util.List;

/**
 * The clients of an environment.
 *
 * @param hosts in the order of the environment's list, or by name
 */
public record Clients(List<Host> hosts) {
    public Clients {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }
}
