package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.ssh.FileHostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import jenkins.model.Jenkins;

/** Where the host keys that were accepted for an environment are remembered, one file for each. */
final class KnownHostsFiles {

    private KnownHostsFiles() {}

    static HostKeys of(ComputeEnvironment environment) {
        Path directory = Jenkins.get().getRootDir().toPath().resolve("lustre").resolve("known_hosts");
        return new HostKeys(environment.ssh(), new FileHostKeyStore(directory.resolve(fileName(environment.name()))));
    }

    /** A file name that is another one for every name, whatever characters are in it. */
    private static String fileName(String environment) {
        return HexFormat.of().formatHex(environment.getBytes(StandardCharsets.UTF_8));
    }
}
