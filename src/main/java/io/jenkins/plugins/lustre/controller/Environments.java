package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import java.util.List;
import java.util.stream.Collectors;

/** Which compute environment a job means. */
public final class Environments {

    private Environments() {}

    /**
     * Finds an environment by its name; without a name, the only one that there is.
     *
     * @throws AbortException if there is none, or if it is not clear which
     */
    public static EnvironmentDefinition choose(List<EnvironmentDefinition> known, String name) throws AbortException {
        if (known.isEmpty()) {
            throw new AbortException(
                    "There is no compute environment. An administrator adds one under Manage Jenkins > System > Lustre.");
        }
        String names =
                known.stream().map(d -> "'" + d.environment().name() + "'").collect(Collectors.joining(", "));
        if (name == null || name.isBlank()) {
            if (known.size() > 1) {
                throw new AbortException("Say which compute environment is meant: environment: one of " + names + ".");
            }
            return known.get(0);
        }
        return known.stream()
                .filter(d -> d.environment().name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new AbortException("There is no compute environment '" + name + "'; there are " + names + "."));
    }
}
