package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;

/** Short ways to connections for tests. */
final class SshSetup {

    private SshSetup() {}

    static SshIdentity identity(String user, KeyPair key) {
        return identity(user, key, null);
    }

    static SshIdentity identity(String user, KeyPair key, String passphrase) {
        return SshIdentity.withKey(
                user, LabKeys.privateText(key, passphrase).getBytes(StandardCharsets.US_ASCII), passphrase);
    }

    /** Every role direct; hosts whose keys are not known are refused. */
    static SshReach direct(int port) {
        return new SshReach(port, null, Map.of(), List.of(), HostKeyPolicy.KNOWN_ONLY, 5);
    }

    /** OSS and clients through the login node; unknown keys are accepted once. */
    static SshReach throughLogin(int port, String loginNode) {
        return new SshReach(
                port,
                loginNode,
                Map.of(Role.OSS, Route.LOGIN_NODE, Role.CLIENT, Route.LOGIN_NODE),
                List.of(),
                HostKeyPolicy.ACCEPT_NEW,
                5);
    }

    static SshConnections connections(SshReach reach, SshIdentity identity, Path knownHosts) {
        return SshConnections.open(reach, role -> identity, new HostKeys(reach, new FileHostKeyStore(knownHosts)));
    }
}
