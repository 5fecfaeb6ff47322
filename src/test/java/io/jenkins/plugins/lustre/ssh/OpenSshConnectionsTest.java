package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Connections to a real OpenSSH server with its default algorithms. */
@EnabledIf(
        value = "io.jenkins.plugins.lustre.ssh.OpenSshServer#installed",
        disabledReason = "this machine has no /usr/sbin/sshd (package openssh-server)")
class OpenSshConnectionsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final List<KeyPair> HOST_KEYS = List.of(LabKeys.ed25519(), LabKeys.ecdsa(), LabKeys.rsa());
    private static final List<KeyPair> KEYS = List.of(LabKeys.ed25519(), LabKeys.ecdsa(), LabKeys.rsa());

    @TempDir
    static Path place;

    @TempDir
    Path directory;

    private static OpenSshServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = OpenSshServer.start(
                place,
                HOST_KEYS,
                KEYS.stream().map(k -> LabKeys.publicLine(k.getPublic())).toList());
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    private static Host host(List<String> keys) {
        return new Host("oss1", Role.OSS, server.address(), null, keys);
    }

    private SshConnections direct(SshIdentity identity) {
        return SshSetup.connections(SshSetup.direct(server.port()), identity, directory.resolve("known_hosts"));
    }

    private static String echo(SshConnections connections, Host host) throws Exception {
        return connections
                .exec(host, "cat; exit 7", "hello".getBytes(StandardCharsets.US_ASCII), LONG)
                .text();
    }

    @Test
    void every_kind_of_key_with_and_without_a_passphrase_and_every_kind_of_host_key() throws Exception {
        for (int i = 0; i < KEYS.size(); i++) {
            Host host = host(List.of(LabKeys.publicLine(HOST_KEYS.get(i).getPublic())));
            for (String passphrase : Stream.of("", "open sesame").toList()) {
                SshIdentity identity =
                        SshSetup.identity(server.user(), KEYS.get(i), passphrase.isEmpty() ? null : passphrase);
                try (SshConnections connections = direct(identity)) {
                    assertThat(echo(connections, host)).isEqualTo("hello");
                }
            }
        }
    }

    @Test
    void a_strange_key_and_a_changed_host_key_are_refused_for_good() {
        Host known = host(List.of(LabKeys.publicLine(HOST_KEYS.get(0).getPublic())));
        try (SshConnections connections = direct(SshSetup.identity(server.user(), LabKeys.ed25519()))) {
            assertThat(catchThrowableOfType(HostRefusedException.class, () -> echo(connections, known))
                            .reason())
                    .isEqualTo(HostRefusedException.Reason.AUTHENTICATION);
        }
        Host changed = host(List.of(LabKeys.publicLine(LabKeys.ed25519().getPublic())));
        try (SshConnections connections = direct(SshSetup.identity(server.user(), KEYS.get(0)))) {
            assertThat(catchThrowableOfType(HostRefusedException.class, () -> echo(connections, changed))
                            .reason())
                    .isEqualTo(HostRefusedException.Reason.HOST_KEY);
        }
    }

    @Test
    void the_login_node_opens_the_way() throws Exception {
        try (SshConnections connections = SshSetup.connections(
                SshSetup.throughLogin(server.port(), server.address()),
                SshSetup.identity(server.user(), KEYS.get(2)),
                directory.resolve("known_hosts"))) {
            byte[] data = new byte[2_000_000];
            new java.util.Random(3).nextBytes(data);
            assertThat(connections.exec(host(null), "cat", data, LONG).stdout()).isEqualTo(data);
        }
    }
}
