package io.jenkins.plugins.lustre.host;

import static io.jenkins.plugins.lustre.host.LabCluster.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripts of a bench through MPI, with processes that mpirun really starts over SSH. */
class MpiScriptTest {
    private static final String DIRECTORY = "/mnt/data/.lustre-bench-1";

    private final LabCluster lab = new LabCluster();
    private LabHost one;
    private LabHost two;

    @BeforeEach
    void startCluster() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "openssh-client is not installed");
        one = lab.client("node1");
        two = lab.client("node2");
        lab.hosts.connect(List.of(one, two));
        // A directory that both clients see, as they see the file system; a mount is no concern of these scripts.
        Files.createDirectories(one.path(DIRECTORY));
        Files.createSymbolicLink(two.path("/mnt/data"), one.path("/mnt/data"));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Map<String, String> ior(String... more) {
        return Map.of(
                "TOOL", "ior",
                "ARGUMENTS",
                        String.join(
                                "\n",
                                Stream.concat(
                                                Stream.of(more),
                                                Stream.of(
                                                        "-k",
                                                        "-F",
                                                        "-b",
                                                        "1048576",
                                                        "-t",
                                                        "65536",
                                                        "-o",
                                                        DIRECTORY + "/ior"))
                                        .toList()),
                "HOSTS", one.address() + " " + two.address(),
                "PROCESSES", "2",
                "RUN_SECONDS", "60");
    }

    private ScriptRun look(LabHost host, String tool, LabHost... peers) {
        return ScriptRun.asUser(
                host,
                "bench-mpi-look",
                Map.of(
                        "TOOL",
                        tool,
                        "PEERS",
                        String.join(" ", Stream.of(peers).map(LabHost::address).toList())));
    }

    @Test
    void a_client_that_has_everything_tells_its_versions() {
        ScriptRun run = look(one, "ior", two);
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.result().path("mpi").asText()).isEqualTo("Open MPI 4.1.4");
        assertThat(run.result().path("mpirun").asText()).isEqualTo("/usr/local/bin/mpirun");
        assertThat(run.result().path("version").asText()).isEqualTo("IOR-4.0.0");
        assertThat(run.result().path("program").asText()).isEqualTo("/usr/local/bin/ior");
        assertThat(run.result().path("user").asText()).isEqualTo("centos");
        assertThat(run.result().path("unreachable")).isEmpty();
        one.write("/lab/mpi", "mpich");
        assertThat(look(one, "mdtest").result().path("mpi").asText()).isEqualTo("MPICH 4.0.2");
    }

    @Test
    void what_is_missing_is_a_finding_and_no_failure() {
        one.remove("/usr/local/bin/ior");
        one.remove("/home/centos/.ssh/known_hosts");
        ScriptRun run = look(one, "ior", two);
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.result().path("program").asText()).isEmpty();
        assertThat(run.result().path("version").asText()).isEmpty();
        assertThat(run.result().path("unreachable").path(two.address()).asText())
                .contains("Host key verification failed");
    }

    @Test
    void a_client_that_lets_nobody_in_is_told_with_the_words_of_ssh() {
        two.remove("/home/centos/.ssh/authorized_keys");
        assertThat(look(one, "ior", two)
                        .result()
                        .path("unreachable")
                        .path(two.address())
                        .asText())
                .contains("Permission denied");
        two.unplug();
        assertThat(look(one, "ior", two)
                        .result()
                        .path("unreachable")
                        .path(two.address())
                        .asText())
                .contains("Connection refused");
    }

    @Test
    void ior_writes_on_all_clients_and_its_summary_comes_back() {
        ScriptRun run = ScriptRun.asUser(one, "bench-mpi", ior("-w", "-e"));
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.result().path("output").asText()).contains("\"numTasks\": 4", "\"bwMaxMIB\"");
        for (int rank = 0; rank < 4; rank++) {
            assertThat(two.path(DIRECTORY + "/ior.0000000" + rank)).hasSize(1048576);
        }
        ScriptRun read = ScriptRun.asUser(one, "bench-mpi", with(ior("-r", "-C"), "FORGET", DIRECTORY));
        assertThat(read.exit()).as(read.output()).isZero();
        assertThat(read.output()).contains("dropping the files of " + DIRECTORY + " from the page caches of 2 clients");
        assertThat(read.result().path("output").asText()).contains("\"operation\": \"read\"");
    }

    @Test
    void mpich_is_started_in_its_own_way() {
        one.write("/lab/mpi", "mpich");
        ScriptRun run = ScriptRun.asUser(one, "bench-mpi", ior("-w", "-e"));
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.result().path("output").asText()).contains("\"numTasks\": 4");
        assertThat(run.result().path("version").asText()).isEqualTo("MPICH 4.0.2");
    }

    @Test
    void mdtest_leaves_its_table_and_no_file() {
        ScriptRun run = ScriptRun.asUser(
                one,
                "bench-mpi",
                with(
                        ior(),
                        "TOOL",
                        "mdtest",
                        "ARGUMENTS",
                        "-F\n-C\n-T\n-E\n-r\n-u\n-N\n1\n-n\n20\n-d\n" + DIRECTORY + "/mdtest"));
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.result().path("output").asText())
                .contains("launched with 4 total task(s) on 2 node(s)", "File creation", "Shifting ranks by 2");
        assertThat(one.path(DIRECTORY + "/mdtest")).doesNotExist();
    }

    @Test
    void a_program_that_fails_fails_in_its_own_words() {
        ScriptRun run = ScriptRun.asUser(one, "bench-mpi", ior("-r"));
        assertThat(run.exit()).isEqualTo(70);
        // Whichever process is the first; mpirun may end the others before they say the same.
        assertThat(run.output())
                .containsPattern("open64\\(.*ior\\.0000000[0-3].*No such file or directory")
                .contains("mpirun of ior ended with status 255");
    }

    @Test
    void work_that_was_not_all_done_is_no_figure() throws Exception {
        // As mdtest does where its options do not fit: it warns, and divides the files it should have found by the
        // time.
        Path mdtest = one.path("/usr/local/bin/mdtest");
        Files.delete(mdtest);
        Files.writeString(mdtest, "#!/bin/sh\necho 'WARNING: unable to stat file /x'\n");
        assertThat(mdtest.toFile().setExecutable(true)).isTrue();
        ScriptRun run = ScriptRun.asUser(
                one, "bench-mpi", with(ior(), "TOOL", "mdtest", "HOSTS", one.address(), "ARGUMENTS", "-F"));
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.output()).contains("unable to stat file /x", "its figures would be wrong");
    }

    @Test
    void a_run_that_does_not_end_is_stopped_on_all_clients() throws Exception {
        hang(two);
        ScriptRun run = ScriptRun.asUser(one, "bench-mpi", with(ior("-w"), "RUN_SECONDS", "2"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output()).contains("ior did not end within 2 s");
        Eventually.holds(() -> two.processCount() == 0);
    }

    @Test
    void what_outlives_mpirun_is_ended_by_the_directory_of_the_bench() throws Exception {
        hang(two);
        two.write("/lab/mpi-keeps", "");
        ScriptRun.asUser(one, "bench-mpi", with(ior("-w"), "RUN_SECONDS", "2"));
        assertThat(two.processCount()).isPositive();
        ScriptRun other = ScriptRun.asUser(two, "bench-mpi-stop", Map.of("DIRECTORY", "/mnt/data/.lustre-bench-2"));
        assertThat(other.result().path("ended").asInt()).isZero();
        ScriptRun stop = ScriptRun.asUser(two, "bench-mpi-stop", Map.of("DIRECTORY", DIRECTORY));
        assertThat(stop.exit()).as(stop.output()).isZero();
        assertThat(stop.result().path("ended").asInt()).isPositive();
        assertThat(stop.output()).contains("were still running and were ended");
        Eventually.holds(() -> two.processCount() == 0);
    }

    @Test
    void a_client_that_is_lost_in_the_middle_ends_the_run() throws Exception {
        hang(two);
        CompletableFuture<ScriptRun> run =
                CompletableFuture.supplyAsync(() -> ScriptRun.asUser(one, "bench-mpi", ior("-w")));
        Eventually.holds(() -> Files.exists(two.path("/lab/hanging")));
        two.lose();
        assertThat(run.join().exit()).isEqualTo(70);
        assertThat(run.join().output()).contains("lost communication", "mpirun of ior ended with status 205");
    }

    /** Its IOR never comes to an end. */
    private static void hang(LabHost host) throws Exception {
        Path ior = host.path("/usr/local/bin/ior");
        Files.delete(ior);
        Files.writeString(
                ior, "#!/bin/bash\n: >\"$LUSTRE_LAB_ROOT/lab/hanging\"\ntrap 'kill $!' TERM\nsleep 1000 & wait\n");
        assertThat(ior.toFile().setExecutable(true)).isTrue();
    }
}
