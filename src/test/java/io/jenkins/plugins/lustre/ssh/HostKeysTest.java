package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeysTest {

    private static final String ONE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPc4rELXVdEWYgFOk4G9N91DDGoFOndZcTc9HLvopRWm";
    private static final String TWO =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPc4rELXVdEWYgFOk4G9N91DDGoFOndZcTc9HLvopRWn";

    @TempDir
    Path directory;

    private FileHostKeyStore store;

    @BeforeEach
    void open() {
        store = new FileHostKeyStore(directory.resolve("deeper/known_hosts"));
    }

    private HostKeys keys(HostKeyPolicy policy, String... knownHosts) {
        return new HostKeys(new SshReach(22, null, Map.of(), List.of(knownHosts), policy, 5), store);
    }

    private static Host host(String... hostKeys) {
        return new Host("oss1", Role.OSS, "10.0.0.5", null, List.of(hostKeys));
    }

    @Test
    void a_first_key_is_remembered_and_a_second_one_refused_for_ever() throws Exception {
        keys(HostKeyPolicy.ACCEPT_NEW).check(host(), ONE);
        assertThatThrownBy(() -> keys(HostKeyPolicy.ACCEPT_NEW).check(host(), TWO))
                .isInstanceOf(HostRefusedException.class)
                .hasMessageContaining(Fingerprint.of(ONE))
                .hasMessageContaining(Fingerprint.of(TWO));
        keys(HostKeyPolicy.KNOWN_ONLY).check(host(), ONE);
        assertThat(directory.resolve("deeper/known_hosts")).hasContent("10.0.0.5 " + ONE + "\n");
    }

    @Test
    void another_instance_that_gets_the_address_is_another_host() throws Exception {
        HostKeys keys = keys(HostKeyPolicy.ACCEPT_NEW);
        keys.check(instance("i-0123456789abcdef0"), ONE);
        keys.check(instance("i-0123456789abcdef1"), TWO);
        keys.check(instance("i-0123456789abcdef0"), ONE);
        assertThatThrownBy(() -> keys.check(instance("i-0123456789abcdef0"), TWO))
                .hasMessageContaining("a changed key is never accepted");
        assertThat(directory.resolve("deeper/known_hosts"))
                .hasContent("i-0123456789abcdef0 " + ONE + "\ni-0123456789abcdef1 " + TWO + "\n");
    }

    private static Host instance(String id) {
        return new Host("node1", Role.CLIENT, "10.0.0.5", null, List.of(), id);
    }

    @Test
    void what_the_console_output_says_counts_alone() {
        assertThatCode(() -> keys(HostKeyPolicy.KNOWN_ONLY, "10.0.0.5 " + TWO).check(host(ONE + " root@oss1"), ONE))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> keys(HostKeyPolicy.ACCEPT_NEW, "10.0.0.5 " + TWO).check(host(ONE), TWO))
                .hasMessageContaining("console output");
    }

    @Test
    void a_configured_key_stands_against_accepting_another() {
        assertThatThrownBy(
                        () -> keys(HostKeyPolicy.ACCEPT_NEW, "10.0.0.5 " + TWO).check(host(), ONE))
                .hasMessageContaining("from the known hosts of the compute environment");
        assertThat(directory.resolve("deeper")).doesNotExist();
    }

    @Test
    void a_revoked_key_is_refused_even_if_the_console_output_names_it() {
        assertThatThrownBy(() ->
                        keys(HostKeyPolicy.ACCEPT_NEW, "@revoked * " + ONE).check(host(ONE), ONE))
                .hasMessageContaining("revoked");
    }

    @Test
    void a_file_that_a_person_edited_keeps_what_they_wrote() throws Exception {
        Path file = directory.resolve("deeper/known_hosts");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# mine\n10.0.0.9 " + TWO);
        store.remember("10.0.0.5", ONE);
        assertThat(file).hasContent("# mine\n10.0.0.9 " + TWO + "\n10.0.0.5 " + ONE + "\n");
    }

    @Test
    void many_at_a_time_lose_no_key_and_leave_no_other_file() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        IntStream.range(0, 50)
                .forEach(i -> pool.submit(() ->
                        new FileHostKeyStore(directory.resolve("deeper/known_hosts")).remember("10.0.1." + i, ONE)));
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(directory.resolve("deeper/known_hosts"))).hasSize(50);
        try (Stream<Path> files = Files.list(directory.resolve("deeper"))) {
            assertThat(files).hasSize(1);
        }
    }
}
