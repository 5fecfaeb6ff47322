package io.jenkins.plugins.lustre.lab.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabHostTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KeyPair key = LabKeys.ed25519();
    private final LabHosts hosts = LabHosts.open();
    private final SshClient client = SshClient.setUpDefaultClient();

    @BeforeEach
    void startClient() {
        client.setServerKeyVerifier((session, address, serverKey) -> true);
        client.start();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        hosts.close();
    }

    private LabHost start(String name, String address, LabRole role) {
        return hosts.start(LabHostSpec.of(name, address, "centos", LabKeys.publicLine(key.getPublic()), role));
    }

    private ClientSession connect(String address, int port, KeyPair with) throws Exception {
        ClientSession session =
                client.connect("centos", address, port).verify(PATIENCE).getClientSession();
        session.addPublicKeyIdentity(with);
        session.auth().verify(PATIENCE);
        return session;
    }

    private String run(ClientSession session, String command) throws Exception {
        try (ChannelExec channel = session.createExecChannel(command)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            channel.setOut(out);
            channel.setErr(out);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            return out.toString(StandardCharsets.UTF_8).strip() + " [" + channel.getExitStatus() + "]";
        }
    }

    @Test
    void commands_run_in_the_hosts_own_tree_as_its_user() throws Exception {
        LabHost host = start("mds1", "127.31.1.1", LabRole.SERVER);
        try (ClientSession session = connect(host.address(), host.port(), key)) {
            assertThat(run(session, "hostname; id -u; pwd; exit 3"))
                    .isEqualTo("mds1\n1000\n" + host.path("/home/centos") + " [3]");
            assertThat(run(session, "sudo -n id -u")).isEqualTo("0 [0]");
            assertThat(run(session, "echo to stderr >&2")).isEqualTo("to stderr [0]");
        }
    }

    @Test
    void two_hosts_share_a_port_and_nothing_else() throws Exception {
        LabHost one = start("oss1", "127.31.2.1", LabRole.SERVER);
        LabHost two = start("oss2", "127.31.2.2", LabRole.SERVER);
        assertThat(one.port()).isEqualTo(two.port());
        assertThat(one.bootId()).isNotEqualTo(two.bootId());
        assertThat(one.hostKeyLines()).doesNotContainAnyElementsOf(two.hostKeyLines());
        assertThat(one.consoleOutput())
                .contains(
                        "-----BEGIN SSH HOST KEY KEYS-----", one.hostKeyLines().get(0));
        try (ClientSession session = connect(two.address(), two.port(), key)) {
            assertThat(run(session, "hostname")).isEqualTo("oss2 [0]");
        }
    }

    @Test
    void every_kind_of_key_logs_in_and_a_strange_one_does_not() throws Exception {
        int last = 1;
        for (KeyPair pair : new KeyPair[] {LabKeys.ed25519(), LabKeys.ecdsa(), LabKeys.rsa()}) {
            LabHost host = hosts.start(LabHostSpec.of(
                    "h", "127.31.3." + last++, "centos", LabKeys.publicLine(pair.getPublic()), LabRole.CLIENT));
            try (ClientSession session = connect(host.address(), host.port(), pair)) {
                assertThat(run(session, "echo in")).isEqualTo("in [0]");
            }
            assertThatThrownBy(() -> connect(host.address(), host.port(), key)).hasMessageContaining("No more auth");
        }
    }

    @Test
    void only_the_login_node_forwards() throws Exception {
        LabHost login = start("login1", "127.31.4.1", LabRole.LOGIN);
        LabHost oss = start("oss1", "127.31.4.2", LabRole.SERVER);
        try (ClientSession session = connect(login.address(), login.port(), key);
                var forward = session.createLocalPortForwardingTracker(
                        SshdSocketAddress.LOCALHOST_ADDRESS, new SshdSocketAddress(oss.address(), oss.port()));
                ClientSession inner =
                        connect("127.0.0.1", forward.getBoundAddress().getPort(), key)) {
            assertThat(run(inner, "hostname")).isEqualTo("oss1 [0]");
        }
    }

    @Test
    void a_command_outlives_its_connection() throws Exception {
        LabHost host = start("oss1", "127.31.5.1", LabRole.SERVER);
        ClientSession session = connect(host.address(), host.port(), key);
        session.createExecChannel("echo on > began; while [ ! -e go ]; do sleep 0.02; done; echo done > ended")
                .open()
                .verify(PATIENCE);
        await(() -> Files.exists(host.path("/home/centos/began")));
        host.cutConnections();
        await(() -> !session.isOpen());
        host.write("/home/centos/go", "");
        await(() -> Files.exists(host.path("/home/centos/ended")));
    }

    @Test
    void a_reboot_ends_the_processes_and_changes_the_boot_id() throws Exception {
        LabHost host = start("oss1", "127.31.6.1", LabRole.SERVER);
        String before = host.bootId();
        try (ClientSession session = connect(host.address(), host.port(), key)) {
            session.createExecChannel("sleep 1000").open().verify(PATIENCE);
            await(() -> host.processCount() > 0);
            run(session, "sudo -n reboot");
        }
        await(() -> !host.bootId().equals(before));
        await(() -> {
            try (ClientSession session = connect(host.address(), host.port(), key)) {
                return run(session, "hostname").startsWith("oss1");
            } catch (Exception stillBooting) {
                return false;
            }
        });
        await(() -> host.processCount() == 0);
    }

    @Test
    void a_lost_host_refuses_connections() {
        LabHost host = start("oss1", "127.31.7.1", LabRole.SERVER);
        host.lose();
        assertThatThrownBy(() -> connect(host.address(), host.port(), key))
                .hasRootCauseInstanceOf(ConnectException.class);
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}
