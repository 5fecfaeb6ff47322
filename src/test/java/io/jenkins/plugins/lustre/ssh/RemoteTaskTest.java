package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Remote tasks on a laboratory host. */
class RemoteTaskTest extends RemoteTaskContract {

    private static final String CANARY = "canary-3f9a1c";
    private static LabHosts lab;
    private static LabHost machine;

    @BeforeAll
    static void startHost() {
        lab = LabHosts.open();
        machine = lab.start(LabHostSpec.of(
                        "oss1",
                        "127.32.1.1",
                        "centos",
                        LabKeys.publicLine(LabKeys.ed25519().getPublic()),
                        LabRole.SERVER)
                .withPassword(CANARY));
    }

    @AfterAll
    static void stopHost() {
        lab.close();
    }

    @Override
    Host host() {
        return new Host("oss1", Role.OSS, machine.address(), null, machine.hostKeyLines());
    }

    @Override
    SshConnections connections() {
        return SshSetup.connections(
                SshSetup.direct(lab.port()),
                SshIdentity.withPassword("centos", CANARY),
                directory.resolve("known_hosts"));
    }

    @Override
    Path root() {
        return machine.root();
    }

    @Override
    void cutConnections() {
        machine.cutConnections();
    }

    @Test
    void ten_megabytes_arrive_line_for_line() throws Exception {
        succeeded(
                driven().begin(task("seq -f '%07g and a line that makes it long enough for a big log, quite' 1 150000"))
                        .toEnd());
        assertThat(driven().lines())
                .isEqualTo(IntStream.rangeClosed(1, 150000)
                        .mapToObj(i -> String.format(
                                "[oss1] %07d and a line that makes it long enough for a big log, quite", i))
                        .toList());
    }

    @Test
    void root_runs_what_needs_root() throws Exception {
        Script script = Script.asRoot("run-commands", Map.of("COMMANDS", "id -u; echo \"$LAB_USER\""));
        succeeded(driven().begin(RemoteTask.of(host(), script, Duration.ofMinutes(1)))
                .toEnd());
        assertThat(driven().lines()).containsExactly("[oss1] 0", "[oss1] root");
    }

    @Test
    void a_user_who_may_not_use_sudo_is_told_so() throws Exception {
        machine.write("/lab/sudo-refused", "");
        try {
            Script script = Script.asRoot("run-commands", Map.of("COMMANDS", "id -u"));
            assertThat(failed(driven().begin(RemoteTask.of(host(), script, Duration.ofMinutes(1)))
                            .toEnd()))
                    .isEqualTo("oss1 (127.32.1.1) refused run-commands.sh: the login user may not use sudo without a"
                            + " password (sudo: a password is required)");
        } finally {
            machine.remove("/lab/sudo-refused");
        }
    }

    @Test
    void a_reboot_loses_the_task() throws Exception {
        driven().begin(task("echo begun; sleep 1000"));
        driven().until(() -> driven().text().contains("begun"));
        machine.reboot();
        assertThat(failed(driven().toEnd())).contains("The host was rebooted while run-commands.sh on oss1");
    }

    @Test
    void a_reboot_that_was_expected_is_a_result() throws Exception {
        driven().begin(task("echo begun; sleep 1000").toleratingLoss());
        driven().until(() -> driven().text().contains("begun"));
        machine.reboot();
        TaskResult result = succeeded(driven().toEnd());
        assertThat(result.lost()).isTrue();
        assertThat(result.result()).isEmpty();
    }

    @Test
    void a_host_that_is_gone_is_told_with_the_time_of_its_last_answer_and_its_clean_up_ends() throws Exception {
        driven().begin(task("echo begun; " + waitFor("go"), Duration.ofSeconds(3)));
        driven().until(() -> driven().text().contains("begun"));
        machine.unplug();
        try {
            driven().until(() -> driven().status().startsWith("stopping"));
            assertThat(driven().text())
                    .contains("[oss1] no answer (Cannot connect to oss1")
                    .contains("Connection refused");
        } finally {
            machine.plug();
        }
        assertThat(failed(driven().toEnd()))
                .contains("the host has not answered since 20")
                .contains("Connection refused");
        assertThat(driven().text()).contains("[oss1] run-commands.sh was stopped");
    }

    @Test
    void no_secret_reaches_a_file_a_log_or_the_host() throws Exception {
        driven().begin(task("echo begun; env; cat ./*; " + waitFor("go")));
        driven().until(() -> driven().text().contains("begun"));
        String saved = driven().file();
        for (Path tree : new Path[] {machine.root().resolve("var/tmp"), directory}) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(CANARY);
                }
            }
        }
        assertThat(ProcessHandle.allProcesses().flatMap(p -> p.info().commandLine().stream()))
                .noneMatch(line -> line.contains(CANARY));
        Files.createFile(signal("go"));
        succeeded(driven().toEnd());
        assertThat(saved + driven().file() + driven().text()).doesNotContain(CANARY);
    }
}
