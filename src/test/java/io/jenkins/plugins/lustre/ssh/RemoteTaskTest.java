package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Remote tasks on a laboratory host: a real SSH server, real processes, the real protocol script. */
class RemoteTaskTest {

    private static final KeyPair KEY = LabKeys.ed25519();
    private static final Duration LONG = Duration.ofMinutes(2);
    private static LabHosts lab;
    private static LabHost machine;
    private static Host host;

    @TempDir
    Path directory;

    private Driven driven;

    @BeforeAll
    static void startHost() {
        lab = LabHosts.open();
        machine = lab.start(LabHostSpec.of(
                "oss1", "127.32.1.1", "centos", LabKeys.publicLine(KEY.getPublic()), LabRole.SERVER));
        host = new Host("oss1", Role.OSS, machine.address(), null, machine.hostKeyLines());
    }

    @AfterAll
    static void stopHost() {
        lab.close();
    }

    @BeforeEach
    void open() {
        driven = new Driven(directory, connections());
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
        machine.slow(Duration.ZERO);
    }

    private SshConnections connections() {
        SshReach reach = new SshReach(lab.port(), null, Map.of(), List.of(), HostKeyPolicy.KNOWN_ONLY, 5);
        SshIdentity identity = SshIdentity.withKey(
                "centos", LabKeys.privateText(KEY, null).getBytes(StandardCharsets.US_ASCII), null);
        return SshConnections.open(
                reach, role -> identity, new HostKeys(reach, new FileHostKeyStore(directory.resolve("known_hosts"))));
    }

    private static RemoteTask task(String commands) {
        return RemoteTask.of(host, Script.asUser("run-commands", Map.of("COMMANDS", commands)), LONG);
    }

    private static TaskResult succeeded(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        return (TaskResult) ((Outcome.Succeeded<?>) outcome).result();
    }

    private static String failed(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).message();
    }

    private static List<Path> leftOver() throws Exception {
        Path base = machine.path("/var/tmp");
        try (Stream<Path> tasks = Files.walk(base)) {
            return tasks.filter(p -> p.getFileName().toString().startsWith("run-commands")).toList();
        }
    }

    @Test
    void runs_a_script_shows_its_words_and_returns_its_result() throws Exception {
        Outcome<?> outcome = driven.begin(
                        task("echo one; echo two >&2; printf '{\"osts\":[3]}' >result.json; printf 'three'"))
                .toEnd();
        TaskResult result = succeeded(outcome);
        assertThat(result.result().at("/osts/0").asInt()).isEqualTo(3);
        assertThat(result.lost()).isFalse();
        assertThat(driven.lines()).containsExactly("[oss1] one", "[oss1] two", "[oss1] three");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void a_script_that_fails_is_quoted_with_its_last_words() throws Exception {
        String message = failed(driven.begin(task("seq 1 30; echo 'mkfs.lustre: no such device'; exit 19"))
                .toEnd());
        assertThat(message)
                .startsWith("run-commands.sh on oss1 (" + machine.address() + ") failed with exit status 19:\n")
                .endsWith("\n  30\n  mkfs.lustre: no such device")
                .contains("\n  20\n")
                .doesNotContain("\n  19\n");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void ten_megabytes_arrive_line_for_line() throws Exception {
        succeeded(driven.begin(task("seq -f '%07g and a line that makes it long enough for a big log, quite' 1 150000"))
                .toEnd());
        assertThat(driven.lines())
                .isEqualTo(IntStream.rangeClosed(1, 150000)
                        .mapToObj(i -> String.format(
                                "[oss1] %07d and a line that makes it long enough for a big log, quite", i))
                        .toList());
    }
}
