package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.ssh.FileHostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Where the host keys that were accepted for an environment are remembered, one file for each. */
final class KnownHostsFiles {

    private KnownHostsFiles() {}

    static HostKeys of(ComputeEnvironment environment) {
        return new HostKeys(environment.ssh(), new FileHostKeyStore(file(environment)));
    }

    /** The same, but what is accepted is not remembered. */
    static HostKeys asTheyAre(ComputeEnvironment environment) {
        HostKeyStore file = new FileHostKeyStore(file(environment));
        return new HostKeys(environment.ssh(), new HostKeyStore() {
            @Override
            public List<String> lookup(String name) throws IOException {
                return file.lookup(name);
            }

            @Override
            public List<String> remember(String name, String key) throws IOException {
                List<String> known = file.lookup(name);
                return known.isEmpty() ? List.of(key) : known;
            }
        });
    }

    private static Path file(ComputeEnvironment environment) {
        return ControllerIdentity.directory().resolve("known_hosts").resolve(fileName(environment.name()));
    }

    /** A file name that is another one for every name, whatever characters are in it. */
    private static String fileName(String environment) {
        return HexFormat.of().formatHex(environment.getBytes(StandardCharsets.UTF_8));
    }
}
