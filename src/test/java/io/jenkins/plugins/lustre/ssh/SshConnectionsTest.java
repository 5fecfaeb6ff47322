package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections to laboratory hosts: real SSH servers with real keys. */
class SshConnectionsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final KeyPair KEY = LabKeys.ed25519();
    private static final SshIdentity CENTOS = SshSetup.identity("centos", KEY);
    private static LabHosts lab;
    private static LabHost login;
    private static LabHost oss;

    @TempDir
    Path directory;

    @BeforeAll
    static void startHosts() {
        lab = LabHosts.open();
        String key = LabKeys.publicLine(KEY.getPublic());
        login = lab.start(LabHostSpec.of("login1", "127.33.1.1", "centos", key, LabRole.LOGIN));
        oss = lab.start(LabHostSpec.of("oss1", "127.33.1.2", "centos", key, LabRole.SERVER)
                .withPassword("it's a \"secret\" $x"));
    }

    @AfterAll
    static void stopHosts() {
        lab.close();
    }

    private static Host host(LabHost of, Role role) {
        return new Host(of.spec().hostname(), role, of.address(), null, of.hostKeyLines());
    }

    private static Host unknown(LabHost of, Role role) {
        return new Host(of.spec().hostname(), role, of.address(), null, null);
    }

    private Path knownHosts() {
        return directory.resolve("known_hosts");
    }

    private SshConnections direct(SshIdentity identity) {
        return SshSetup.connections(SshSetup.direct(lab.port()), identity, knownHosts());
    }

    private static String run(SshConnections connections, Host host, String command) throws Exception {
        return connections.exec(host, command, new byte[0], LONG).text();
    }

    private static HostRefusedException refusal(SshConnections connections, Host host) {
        return catchThrowableOfType(HostRefusedException.class, () -> run(connections, host, "true"));
    }

    @Test
    void a_command_gets_its_input_and_answers_exact_bytes_words_and_status() throws Exception {
        try (SshConnections connections = direct(CENTOS)) {
            byte[] data = new byte[300_000];
            new java.util.Random(1).nextBytes(data);
            ExecResult result = connections.exec(host(oss, Role.OSS), "cat; echo no room >&2; exit 28", data, LONG);
            assertThat(result.stdout()).isEqualTo(data);
            assertThat(result.words()).isEqualTo("no room");
            assertThat(result.exit()).isEqualTo(28);
        }
    }

    @Test
    void one_connection_carries_many_commands_at_a_time() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try (SshConnections connections = direct(CENTOS)) {
            List<Future<String>> answers = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> pool.submit(() -> run(connections, host(oss, Role.OSS), "sleep 0.05; echo " + i)))
                    .toList();
            for (int i = 0; i < 20; i++) {
                assertThat(answers.get(i).get(30, TimeUnit.SECONDS)).isEqualTo("" + i);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void every_kind_of_key_logs_in_with_and_without_a_passphrase() throws Exception {
        int last = 1;
        for (KeyPair key : List.of(LabKeys.ed25519(), LabKeys.ecdsa(), LabKeys.rsa())) {
            LabHost machine = lab.start(LabHostSpec.of(
                    "mds1", "127.33.2." + last++, "centos", LabKeys.publicLine(key.getPublic()), LabRole.SERVER));
            for (String passphrase : new String[] {null, "käse und brot"}) {
                try (SshConnections connections = direct(SshSetup.identity("centos", key, passphrase))) {
                    assertThat(run(connections, host(machine, Role.MDS), "hostname"))
                            .as(key.getPublic().getAlgorithm() + " " + passphrase)
                            .isEqualTo("mds1");
                }
            }
        }
    }

    @Test
    void a_password_logs_in_and_a_wrong_one_is_told_without_being_shown() throws Exception {
        try (SshConnections connections = direct(SshIdentity.withPassword("centos", "it's a \"secret\" $x"))) {
            assertThat(run(connections, host(oss, Role.OSS), "hostname")).isEqualTo("oss1");
        }
        try (SshConnections connections = direct(SshIdentity.withPassword("centos", "hunter2"))) {
            HostRefusedException refusal = refusal(connections, host(oss, Role.OSS));
            assertThat(refusal.reason()).isEqualTo(HostRefusedException.Reason.AUTHENTICATION);
            assertThat(refusal).hasMessageContaining("oss1 (127.33.1.2) refused the login as centos with a password");
            assertThat(refusal.getMessage()).doesNotContain("hunter2");
        }
    }

    @Test
    void a_strange_key_is_refused_by_the_host_and_an_unusable_one_before_any_host_is_asked() {
        try (SshConnections connections = direct(SshSetup.identity("centos", LabKeys.ed25519()))) {
            assertThat(refusal(connections, host(oss, Role.OSS)))
                    .hasMessageContaining("refused the login as centos with a private key")
                    .hasMessageContaining("SSH credentials");
        }
        byte[] encrypted = LabKeys.privateText(KEY, "right").getBytes(StandardCharsets.US_ASCII);
        try (SshConnections connections = direct(SshIdentity.withKey("centos", encrypted, "wrong"))) {
            assertThat(refusal(connections, host(oss, Role.OSS)).reason())
                    .isEqualTo(HostRefusedException.Reason.IDENTITY);
        }
        try (SshConnections connections = direct(SshIdentity.withKey("centos", encrypted, null))) {
            assertThat(refusal(connections, host(oss, Role.OSS))).hasMessageContaining("there is no passphrase");
        }
        byte[] nonsense = "not a key".getBytes(StandardCharsets.US_ASCII);
        try (SshConnections connections = direct(SshIdentity.withKey("centos", nonsense, null))) {
            assertThat(refusal(connections, host(oss, Role.OSS))).hasMessageContaining("cannot be read");
        }
    }

    @Test
    void an_unknown_host_is_refused_unless_new_ones_are_accepted() throws Exception {
        try (SshConnections connections = direct(CENTOS)) {
            assertThat(refusal(connections, unknown(oss, Role.OSS)))
                    .hasMessageContaining("is not known")
                    .hasMessageContaining("SHA256:");
        }
        assertThat(knownHosts()).doesNotExist();
        SshReach accepting = new SshReach(lab.port(), null, Map.of(), List.of(), HostKeyPolicy.ACCEPT_NEW, 5);
        try (SshConnections connections = SshSetup.connections(accepting, CENTOS, knownHosts())) {
            assertThat(run(connections, unknown(oss, Role.OSS), "hostname")).isEqualTo("oss1");
        }
        assertThat(Files.readString(knownHosts())).startsWith("[127.33.1.2]:" + lab.port() + " ");
        try (SshConnections connections = direct(CENTOS)) {
            assertThat(run(connections, unknown(oss, Role.OSS), "hostname")).isEqualTo("oss1");
        }
    }

    @Test
    void a_changed_key_is_refused_whatever_the_policy() throws Exception {
        String other = LabKeys.publicLine(LabKeys.ed25519().getPublic());
        SshReach accepting = new SshReach(lab.port(), null, Map.of(), List.of(), HostKeyPolicy.ACCEPT_NEW, 5);
        new FileHostKeyStore(knownHosts()).remember("[127.33.1.2]:" + lab.port(), KnownHosts.withoutComment(other));
        try (SshConnections connections = SshSetup.connections(accepting, CENTOS, knownHosts())) {
            HostRefusedException refusal = refusal(connections, unknown(oss, Role.OSS));
            assertThat(refusal.reason()).isEqualTo(HostRefusedException.Reason.HOST_KEY);
            assertThat(refusal)
                    .hasMessageContaining(Fingerprint.of(other))
                    .hasMessageContaining("remembered from the first connection")
                    .hasMessageContaining("never accepted");
            Host told = new Host("oss1", Role.OSS, oss.address(), null, List.of(other));
            assertThat(refusal(connections, told)).hasMessageContaining("console output");
        }
    }

    @Test
    void a_known_key_of_any_type_is_asked_for() throws Exception {
        for (String line : oss.hostKeyLines()) {
            Host told = new Host("oss1", Role.OSS, oss.address(), null, List.of(line + " root@oss1"));
            try (SshConnections connections = direct(CENTOS)) {
                assertThat(run(connections, told, "hostname")).as(line).isEqualTo("oss1");
            }
        }
    }

    @Test
    void a_host_behind_the_login_node_is_reached_with_a_key_check_of_its_own() throws Exception {
        SshReach reach = SshSetup.throughLogin(lab.port(), login.address());
        try (SshConnections connections = SshSetup.connections(reach, CENTOS, knownHosts())) {
            assertThat(run(connections, unknown(oss, Role.OSS), "hostname")).isEqualTo("oss1");
            byte[] data = new byte[3_000_000];
            new java.util.Random(2).nextBytes(data);
            assertThat(connections
                            .exec(unknown(oss, Role.OSS), "cat", data, LONG)
                            .stdout())
                    .isEqualTo(data);
        }
        assertThat(Files.readAllLines(knownHosts()))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("[127.33.1.1]:"))
                .anyMatch(line -> line.startsWith("[127.33.1.2]:"));
        Host impostor = new Host(
                "oss1",
                Role.OSS,
                oss.address(),
                null,
                List.of(LabKeys.publicLine(LabKeys.rsa().getPublic())));
        try (SshConnections connections = SshSetup.connections(reach, CENTOS, knownHosts())) {
            assertThat(refusal(connections, impostor).reason()).isEqualTo(HostRefusedException.Reason.HOST_KEY);
        }
    }

    @Test
    void a_host_that_the_login_node_cannot_reach_is_named_with_its_way() {
        SshReach reach = SshSetup.throughLogin(lab.port(), login.address());
        Host gone = new Host("oss9", Role.OSS, "127.33.1.99", null, null);
        try (SshConnections connections = SshSetup.connections(reach, CENTOS, knownHosts())) {
            assertThatThrownBy(() -> run(connections, gone, "true"))
                    .isNotInstanceOf(OperationFailedException.class)
                    .hasMessageContaining("oss9 (127.33.1.99 port")
                    .hasMessageContaining("through login node 127.33.1.1");
        }
    }

    @Test
    void a_refused_connection_may_pass() {
        Host gone = new Host("oss9", Role.OSS, "127.33.1.98", null, null);
        try (SshConnections connections = direct(CENTOS)) {
            assertThatThrownBy(() -> run(connections, gone, "true"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(OperationFailedException.class)
                    .hasMessageContaining("oss9 (127.33.1.98 port " + lab.port() + "): Connection refused");
        }
    }

    @Test
    @Timeout(30)
    void a_server_that_says_nothing_delays_nobody_else_and_is_given_up() throws Exception {
        try (ServerSocket mute = new ServerSocket(lab.port(), 5, InetAddress.getByName("127.33.1.97"));
                SshConnections connections = direct(CENTOS)) {
            Host dead = new Host("dead", Role.OSS, "127.33.1.97", null, null);
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return run(connections, dead, "true");
                } catch (Exception e) {
                    return e.getMessage();
                }
            });
            try (var taken = mute.accept()) {
                assertThat(run(connections, host(oss, Role.OSS), "hostname")).isEqualTo("oss1");
                assertThat(waiting).isNotDone();
                assertThat(waiting.get()).contains("Cannot connect to dead (127.33.1.97 port");
            }
        }
    }

    @Test
    @Timeout(30)
    void a_mute_server_behind_the_login_node_is_given_up_too() throws Exception {
        SshReach reach = SshSetup.throughLogin(lab.port(), login.address());
        try (ServerSocket mute = new ServerSocket(lab.port(), 5, InetAddress.getByName("127.33.1.96"));
                SshConnections connections = SshSetup.connections(reach, CENTOS, knownHosts())) {
            Host dead = new Host("dead", Role.OSS, "127.33.1.96", null, null);
            assertThatThrownBy(() -> run(connections, dead, "true")).hasMessageContaining("no answer within 5000 ms");
            assertThat(mute.isBound()).isTrue();
        }
    }

    @Test
    void a_command_that_takes_too_long_is_given_up_and_the_connection_goes_on() throws Exception {
        try (SshConnections connections = direct(CENTOS)) {
            Host host = host(oss, Role.OSS);
            run(connections, host, "true");
            assertThatThrownBy(() -> connections.exec(host, "exec sleep 20", new byte[0], Duration.ofMillis(300)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("within 300 ms");
            assertThat(run(connections, host, "hostname")).isEqualTo("oss1");
        }
    }

    @Test
    void too_much_output_is_refused() throws Exception {
        try (SshConnections connections = direct(CENTOS)) {
            assertThatThrownBy(() -> run(connections, host(oss, Role.OSS), "head -c 30000000 /dev/zero"))
                    .hasMessageContaining("more than " + SshConnections.OUTPUT_LIMIT + " bytes");
        }
    }

    @Test
    void a_connection_that_broke_unnoticed_is_made_anew() throws Exception {
        try (SshConnections connections = direct(CENTOS)) {
            assertThat(run(connections, host(oss, Role.OSS), "hostname")).isEqualTo("oss1");
            oss.cutConnections();
            for (int i = 0; i < 5; i++) {
                assertThat(run(connections, host(oss, Role.OSS), "hostname")).isEqualTo("oss1");
            }
        }
    }

    @Test
    void no_command_runs_after_the_connections_were_closed() throws Exception {
        SshConnections connections = direct(CENTOS);
        run(connections, host(oss, Role.OSS), "true");
        connections.close();
        assertThatThrownBy(() -> run(connections, host(oss, Role.OSS), "true")).hasMessageContaining("closed");
    }

    @Test
    void an_identity_shows_no_secret() {
        assertThat(SshIdentity.withPassword("me", "hunter2")).hasToString("me with a password");
        assertThat(CENTOS.toString()).isEqualTo("centos with a private key");
    }
}
