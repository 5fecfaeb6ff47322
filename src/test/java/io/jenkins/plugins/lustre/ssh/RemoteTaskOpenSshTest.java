package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Remote tasks on a real OpenSSH server. */
@EnabledIf(
        value = "io.jenkins.plugins.lustre.ssh.OpenSshServer#installed",
        disabledReason = "this machine has no /usr/sbin/sshd (package openssh-server)")
class RemoteTaskOpenSshTest extends RemoteTaskContract {

    private static final KeyPair HOST_KEY = LabKeys.ed25519();
    private static final KeyPair KEY = LabKeys.rsa();

    @TempDir
    static Path place;

    private static OpenSshServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = OpenSshServer.start(place, List.of(HOST_KEY), List.of(LabKeys.publicLine(KEY.getPublic())));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Override
    Host host() {
        return new Host("oss1", Role.OSS, server.address(), null, List.of(LabKeys.publicLine(HOST_KEY.getPublic())));
    }

    @Override
    SshConnections connections() {
        return SshSetup.connections(
                SshSetup.direct(server.port()),
                SshSetup.identity(server.user(), KEY, "open sesame"),
                directory.resolve("known_hosts"));
    }

    @Override
    Path root() {
        return server.root();
    }

    @Override
    void cutConnections() {
        server.cutConnections();
    }
}
