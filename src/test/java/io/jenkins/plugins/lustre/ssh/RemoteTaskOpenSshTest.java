package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_full_disk_is_told_in_the_hosts_own_words_and_nothing_is_started() throws Exception {
        Path disk = root().resolve("var/tmp");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()) == 0,
                "a small file system cannot be mounted here (needs root)");
        try {
            assertThat(failed(driven().begin(task("echo never")).toEnd()))
                    .startsWith("oss1 (127.0.0.1) refused run-commands.sh: cannot write ")
                    .contains("No space left on device");
            assertThat(driven().lines()).isEmpty();
            assertThat(tasks()).isEmpty();
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
