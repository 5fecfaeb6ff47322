package io.jenkins.plugins.lustre.lab.cloud;

import java.util.Optional;

/**
 * The hosts behind the instances. Called while the cloud answers a request, one call at a time: implementations return
 * soon and do slow work elsewhere.
 */
public interface Machines {
    /** Switches a machine on. Called once for each instance, at its launch. */
    void boot(BootRequest request);

    /** Takes a machine away for good. Called once for each instance that was booted. */
    void terminate(String instanceId);

    /** What the machine has written to its console; empty as long as that is nothing. */
    Optional<String> consoleOutput(String instanceId);

    /** No hosts at all: instances exist in the cloud only and write nothing to their consoles. */
    static Machines none() {
        return new Machines() {
            @Override
            public void boot(BootRequest request) {}

            @Override
            public void terminate(String instanceId) {}

            @Override
            public Optional<String> consoleOutput(String instanceId) {
                return Optional.empty();
            }
        };
    }
}
