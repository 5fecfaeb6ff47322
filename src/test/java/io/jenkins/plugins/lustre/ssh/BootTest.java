package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that boot, set themselves up and are rebooted, in the laboratory. */
class BootTest {

    private static final KeyPair KEY = LabKeys.ed25519();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static LabHosts lab;
    private static int last;

    @TempDir
    Path directory;

    private Driven driven;

    @BeforeAll
    static void openLab() {
        lab = LabHosts.open();
    }

    @AfterAll
    static void closeLab() {
        lab.close();
    }

    @BeforeEach
    void open() {
        driven = new Driven(
                directory,
                SshSetup.connections(
                        SshSetup.direct(lab.port()),
                        SshSetup.identity("centos", KEY),
                        directory.resolve("known_hosts")));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    private static LabHost start(Duration bootTime) {
        return lab.start(LabHostSpec.of(
                        "oss1", "127.34.1." + ++last, "centos", LabKeys.publicLine(KEY.getPublic()), LabRole.SERVER)
                .withBootTime(bootTime));
    }

    private static Host host(LabHost machine) {
        return new Host("oss1", Role.OSS, machine.address(), null, machine.hostKeyLines());
    }

    private static String failed(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).message();
    }

    @Test
    void a_booting_host_is_waited_for() throws Exception {
        LabHost machine = start(Duration.ofMillis(700));
        assertThat(driven.begin(WaitForHost.of(host(machine), LONG)).toEnd()).isInstanceOf(Outcome.Succeeded.class);
        assertThat(driven.lines()).isEmpty();
    }

    @Test
    void a_host_that_never_answers_fails_with_what_to_look_at() throws Exception {
        Host nobody = new Host("oss9", Role.OSS, "127.34.9.9", null, null);
        assertThat(failed(driven.begin(WaitForHost.of(nobody, Duration.ofSeconds(1)))
                        .toEnd()))
                .contains("oss9 (127.34.9.9) was not ready after 1 s: it does not answer")
                .contains("Connection refused")
                .contains("security groups");
    }

    @Test
    void the_end_of_cloud_init_is_waited_for() throws Exception {
        LabHost machine = start(Duration.ZERO);
        machine.write("/lab/cloud-init", "running\n");
        driven.begin(WaitForHost.of(host(machine), LONG));
        for (int i = 0; i < 20; i++) {
            driven.once();
        }
        machine.write("/lab/cloud-init", "done\n");
        assertThat(driven.toEnd()).isInstanceOf(Outcome.Succeeded.class);
    }

    @Test
    void a_cloud_init_that_never_ends_is_named() throws Exception {
        LabHost machine = start(Duration.ZERO);
        machine.write("/lab/cloud-init", "running\n");
        assertThat(failed(driven.begin(WaitForHost.of(host(machine), Duration.ofSeconds(1)))
                        .toEnd()))
                .contains("cloud-init has not ended (running)");
    }

    @Test
    void a_cloud_init_that_failed_is_told_and_passed_over() throws Exception {
        LabHost machine = start(Duration.ZERO);
        machine.write("/lab/cloud-init", "error\n");
        assertThat(driven.begin(WaitForHost.of(host(machine), LONG)).toEnd()).isInstanceOf(Outcome.Succeeded.class);
        assertThat(driven.lines())
                .singleElement()
                .asString()
                .startsWith("[oss1] WARNING: cloud-init failed on this host; going on.");
    }

    @Test
    void a_reboot_happens_once_and_its_end_is_waited_for() throws Exception {
        LabHost machine = start(Duration.ZERO);
        String before = machine.bootId();
        assertThat(driven.begin(Reboot.of(host(machine), LONG)).toEnd()).isInstanceOf(Outcome.Succeeded.class);
        assertThat(machine.bootId()).isNotEqualTo(before);
        assertThat(driven.lines()).containsExactly("[oss1] rebooting", "[oss1] is back after the reboot");
        assertThat(driven.begin(WaitForHost.of(host(machine), LONG)).toEnd()).isInstanceOf(Outcome.Succeeded.class);
    }

    @Test
    void a_host_whose_user_may_not_reboot_it_says_so() throws Exception {
        LabHost machine = start(Duration.ZERO);
        machine.write("/lab/sudo-refused", "");
        assertThat(failed(driven.begin(Reboot.of(host(machine), Duration.ofSeconds(2)))
                        .toEnd()))
                .contains("a password is required");
    }
}
