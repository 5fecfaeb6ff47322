package io.jenkins.plugins.lustre.host;

import static io.jenkins.plugins.lustre.host.LabCluster.client;
import static io.jenkins.plugins.lustre.host.LabCluster.mds;
import static io.jenkins.plugins.lustre.host.LabCluster.ok;
import static io.jenkins.plugins.lustre.host.LabCluster.oss;
import static io.jenkins.plugins.lustre.host.LabCluster.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BenchScriptTest {
    private static final String DIRECTORY = "/mnt/data/bench-1";

    private final LabCluster lab = new LabCluster();
    private LabHost mds;
    private LabHost one;
    private LabHost two;

    @BeforeEach
    void startCluster() {
        mds = lab.server("mds1", 1);
        one = lab.client("node1");
        two = lab.client("node2");
        ok(mds, "mds", mds());
        ok(lab.server("oss1", 1), "oss", oss(mds, 0));
        ok(one, "client", client(mds, "0"));
        ok(two, "client", client(mds, "0"));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static Map<String, String> prepare() {
        return Map.of(
                "DIRECTORY", DIRECTORY, "OWNER", "centos", "STRIPE_COUNT", "1", "OST", "0", "NEED_BYTES", "4194304");
    }

    @Test
    void the_directory_is_striped_as_asked_and_removed_with_all_its_files() throws Exception {
        ScriptRun run = ok(one, "bench-prepare", prepare());
        assertThat(run.result().path("osts").get(0).asInt()).isZero();
        assertThat(run.result().path("available").asLong()).isPositive();
        ok(one, "bench-prepare", prepare());
        Files.writeString(two.path(DIRECTORY + "/file"), "data");
        assertThat(ok(one, "bench-cleanup", Map.of("DIRECTORY", DIRECTORY))
                        .result()
                        .path("removed")
                        .asBoolean())
                .isTrue();
        assertThat(one.path(DIRECTORY)).doesNotExist();
        assertThat(ok(one, "bench-cleanup", Map.of("DIRECTORY", DIRECTORY))
                        .result()
                        .path("removed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_directory_of_somebody_else_is_neither_used_nor_removed() throws Exception {
        Files.createDirectory(one.path(DIRECTORY));
        Files.writeString(one.path(DIRECTORY + "/thesis"), "years");
        assertThat(ScriptRun.of(one, "bench-prepare", prepare()).exit()).isEqualTo(65);
        assertThat(ScriptRun.of(one, "bench-cleanup", Map.of("DIRECTORY", DIRECTORY))
                        .exit())
                .isEqualTo(65);
        assertThat(one.path(DIRECTORY + "/thesis")).hasContent("years");
        for (String outside : new String[] {"/mnt/data", "/mnt/other/x", "/mnt/data/../other", "/"}) {
            assertThat(ScriptRun.of(one, "bench-cleanup", Map.of("DIRECTORY", outside))
                            .exit())
                    .as(outside)
                    .isEqualTo(64);
        }
    }

    @Test
    void a_bench_that_does_not_fit_is_refused_before_it_begins() throws Exception {
        Files.writeString(
                lab.hosts
                        .find(mds.address())
                        .orElseThrow()
                        .root()
                        .resolve("../../lustre/" + mds.address() + "/scratch/available.OST0000"),
                "1000\n");
        ScriptRun run = ScriptRun.of(one, "bench-prepare", prepare());
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output()).contains("do not fit: 1024000 bytes are free");
        assertThat(one.path(DIRECTORY)).doesNotExist();
    }

    @Test
    void an_ost_that_is_not_there_is_named_with_those_that_are() {
        ScriptRun run = ScriptRun.of(one, "bench-prepare", with(prepare(), "OST", "4"));
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output()).contains("there is no OST 4; there are: 0");
    }

    @Test
    void without_a_stripe_count_the_file_systems_default_holds() throws Exception {
        ok(lab.server("oss2", 1), "oss", with(oss(mds, 0), "FIRST_OST_INDEX", "1"));
        lfs("setstripe", "-c", "-1", one.path("/mnt/data").toString());
        Map<String, String> values = Map.of("DIRECTORY", DIRECTORY, "STRIPE_COUNT", "0", "NEED_BYTES", "4194304");
        ScriptRun run = ok(one, "bench-prepare", with(values, "OWNER", "centos"));
        assertThat(run.output()).contains("striped as /mnt/data is:", "stripe_count:  -1");
        assertThat(lfs("getstripe", "-c", one.path(DIRECTORY).toString())).isEqualTo("-1");
        lfs("setstripe", "-c", "2", one.path("/mnt/data").toString());
        assertThat(lfs("getstripe", "-c", one.path(DIRECTORY).toString())).isEqualTo("2");
    }

    @Test
    void an_ost_and_the_file_systems_default_contradict_each_other() {
        ScriptRun run = ScriptRun.of(one, "bench-prepare", with(prepare(), "STRIPE_COUNT", "0"));
        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.output()).contains("OST needs a STRIPE_COUNT");
    }

    private String lfs(String... arguments) throws Exception {
        Process lfs = one.command("lfs " + String.join(" ", arguments))
                .redirectErrorStream(true)
                .start();
        String said = new String(lfs.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lfs.waitFor()).as(said).isZero();
        return said.strip();
    }

    @Test
    void dd_moves_real_bytes_and_its_words_come_back() {
        ok(one, "bench-prepare", prepare());
        String arguments =
                "env\nLC_ALL=C\ndd\nif=/dev/zero\nof=" + DIRECTORY + "/node1.%d\nbs=1048576\ncount=4\nconv=fsync";
        ScriptRun run = ScriptRun.asUser(
                one,
                "bench-run",
                Map.of(
                        "TOOL",
                        "dd",
                        "RUN_SECONDS",
                        "60",
                        "COMMAND_0",
                        arguments.formatted(0),
                        "COMMAND_1",
                        arguments.formatted(1)));
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.result().path("output").asText().lines())
                .filteredOn(line -> line.startsWith("4194304 bytes"))
                .hasSize(2);
        assertThat(two.path(DIRECTORY + "/node1.1")).hasSize(4194304);
    }

    @Test
    void a_write_makes_new_files_and_touches_no_others() throws Exception {
        ok(one, "bench-prepare", prepare());
        for (int repetition = 1; repetition <= 2; repetition++) {
            Map<String, String> values = Map.of(
                    "TOOL",
                    "dd",
                    "RUN_SECONDS",
                    "60",
                    "REMOVE_0",
                    DIRECTORY + "/node1.",
                    "COMMAND_0",
                    "dd\nif=/dev/zero\nof=" + DIRECTORY + "/node1.0\nbs=1048576\ncount=1\nconv=fsync,excl");
            assertThat(ScriptRun.asUser(one, "bench-run", values).exit())
                    .as("repetition " + repetition + " creates its file")
                    .isZero();
        }
        Files.writeString(one.path(DIRECTORY + "/node10.0"), "another client's");
        Files.writeString(one.path("/mnt/data/node1.0"), "another directory's");
        assertThat(ScriptRun.asUser(
                                one,
                                "bench-run",
                                Map.of(
                                        "TOOL", "dd",
                                        "RUN_SECONDS", "60",
                                        "REMOVE_0", DIRECTORY + "/node1.",
                                        "REMOVE_1", "/mnt/data/node1.",
                                        "COMMAND_0", "true"))
                        .exit())
                .isEqualTo(65);
        assertThat(one.path(DIRECTORY + "/node1.0")).doesNotExist();
        assertThat(one.path(DIRECTORY + "/node10.0")).exists();
        assertThat(one.path("/mnt/data/node1.0")).exists();
    }

    @Test
    void dd_on_a_client_whose_clock_is_wrong_begins_at_once_or_after_the_longest_wait() {
        String command = "dd\nif=/dev/zero\nof=" + DIRECTORY + "/node1.0\nbs=1048576\ncount=1";
        ok(one, "bench-prepare", prepare());
        for (long start : new long[] {1_000_000_000L, 99_000_000_000L}) {
            ScriptRun run = ScriptRun.asUser(
                    one,
                    "bench-run",
                    Map.of(
                            "TOOL", "dd",
                            "RUN_SECONDS", "60",
                            "START_AT", Long.toString(start),
                            "START_WITHIN", "1",
                            "COMMAND_0", command));
            assertThat(run.exit()).as(run.output()).isZero();
            assertThat(run.output()).contains("by this clock: beginning");
            assertThat(run.result().path("output").asText()).contains("1048576 bytes");
            assertThat(run.result().path("began").asDouble() > 0)
                    .as("began " + run.result().path("began") + " after " + start)
                    .isEqualTo(start == 1_000_000_000L);
        }
    }

    @Test
    void dd_that_fails_fails_in_its_own_words() {
        ScriptRun run = ScriptRun.asUser(
                one,
                "bench-run",
                Map.of("TOOL", "dd", "RUN_SECONDS", "60", "COMMAND_0", "dd\nif=/mnt/data/nothing\nof=/dev/null"));
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.output()).contains("No such file or directory");
    }

    @Test
    void fio_is_driven_on_all_clients_from_one() throws Exception {
        assumeTrue(new ProcessBuilder("bash", "-c", "command -v fio").start().waitFor() == 0, "fio is not installed");
        ok(one, "bench-prepare", prepare());
        int port = freePort();
        Map<String, String> values = new HashMap<>(Map.of("TOOL", "fio", "RUN_SECONDS", "60"));
        int number = 0;
        for (LabHost host : new LabHost[] {one, two}) {
            CompletableFuture.runAsync(() -> ScriptRun.asUser(
                    host, "bench-server", Map.of("ENDPOINT", host.address() + "," + port, "RUN_SECONDS", "60")));
            values.put("ENDPOINT_" + number, host.address() + "," + port);
            values.put(
                    "JOB_" + number,
                    "[write]\nioengine=psync\nrw=write\nbs=65536\nsize=2097152\nnumjobs=1\ndirectory=" + DIRECTORY
                            + "\nunique_filename=0\nfilename_format=client" + number
                            + ".$jobnum\nfallocate=none\nend_fsync=1\n");
            number++;
        }
        ScriptRun run = ScriptRun.asUser(one, "bench-run", values);
        assertThat(run.exit()).as(run.output()).isZero();
        String output = run.result().path("output").asText();
        assertThat(new ObjectMapper()
                        .readTree(output.substring(output.indexOf('{')))
                        .path("client_stats"))
                .hasSize(3);
        assertThat(two.path(DIRECTORY + "/client0.0")).hasSize(2097152);
        assertThat(one.path(DIRECTORY + "/client1.0")).hasSize(2097152);
        assertThat(run.result().path("version").asText()).startsWith("fio-");
    }

    @Test
    void a_run_that_does_not_end_is_stopped() {
        ScriptRun run = ScriptRun.asUser(
                one, "bench-run", Map.of("TOOL", "dd", "RUN_SECONDS", "1", "COMMAND_0", "sleep\n1000"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output()).contains("did not end within 1 s");
    }

    @Test
    void caches_are_dropped_by_their_own_script() {
        ok(one, "bench-drop-caches", Map.of());
        assertThat(one.read("/proc/sys/vm/drop_caches")).isEqualTo("3\n");
        assertThat(Path.of("/proc/sys/vm/drop_caches")).isNotEqualTo(one.path("/proc/sys/vm/drop_caches"));
    }

    private int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(one.address()))) {
            return socket.getLocalPort();
        }
    }
}
