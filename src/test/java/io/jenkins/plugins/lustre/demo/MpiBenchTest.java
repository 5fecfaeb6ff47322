package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lifecycle.Bench;
import io.jenkins.plugins.lustre.lifecycle.Judge;
import io.jenkins.plugins.lustre.lifecycle.LifecycleKinds;
import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.OperationCodec;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benches through MPI in the laboratory, from the step to the record, and what comes of them when something goes wrong. */
class MpiBenchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Laboratory laboratory;

    @TempDir
    static Path cluster;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void makeCluster() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "openssh-client is not installed");
        laboratory = Laboratory.start();
        try (PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)) {
            new ScriptedPipeline(build(cluster, quiet))
                    .run("lustreProvision stackName: 'mpi', fsname: 'mpi', ossCount: 1; lustreConfigureMds();"
                            + " lustreConfigureOss(); lustreConfigureClients()");
        }
    }

    @AfterAll
    static void close() {
        if (laboratory != null) {
            laboratory.close();
        }
    }

    @AfterEach
    void end() throws Exception {
        pool.shutdownNow();
        for (AutoCloseable each : open) {
            each.close();
        }
        for (String client : List.of("client1", "client2", "client3")) {
            restore(client);
        }
    }

    private static LabBuild build(Path at, PrintStream console) {
        return new LabBuild(laboratory, at.resolve("build"), at.resolve("artifacts"), console);
    }

    private JsonNode bench(String arguments) throws Exception {
        new ScriptedPipeline(build(directory, out)).run("lustreBench stackName: 'mpi', " + arguments);
        return new ObjectMapper()
                .readTree(directory.resolve("artifacts/lustre-bench.json").toFile());
    }

    @Test
    void iorMeasuresOnAllClientsTogether() throws Exception {
        JsonNode record = bench(
                "tool: 'ior', clients: [1, 3], processesPerClient: 2, fileSize: '1MiB', blockSize: '64KiB', repetitions: 1");
        assertThat(record.path("rows")).hasSize(4);
        for (JsonNode row : record.path("rows")) {
            assertThat(row.path("repetitions")).hasSize(1);
        }
        assertThat(record.toString()).contains("IOR-4.0.0, Open MPI 4.1.4");
        assertThat(said())
                .contains("Run 4 of 4: 3 clients read, repetition 1 of 1")
                .contains("ior with 2 processes on each of 3 clients");
        assertNothingLeft();
    }

    @Test
    void mdtestMeasuresOperationsAndNeverBytes() throws Exception {
        JsonNode record = bench("tool: 'mdtest', clients: [2], filesPerProcess: 20, repetitions: 1");
        assertThat(record.path("rows")).hasSize(4);
        assertThat(record.path("rows").findValuesAsText("operation"))
                .containsExactly("file-creation", "file-stat", "file-read", "file-removal");
        assertThat(record.path("rows").findValuesAsText("unit")).containsOnly("op/s");
        assertThat(said())
                .contains("Run 1 of 4: 2 clients create, repetition 1 of 1")
                .doesNotContain("B/s");
        assertNothingLeft();
    }

    @Test
    void mdtestConfirmsTheOperationThatIsSuspectAndNoOther() throws Exception {
        JsonNode record = bench("tool: 'mdtest', clients: [2], filesPerProcess: 20, repetitions: 1, confirmations: 1,"
                + " gates: ['stat >= 900000000 op/s', 'create >= 1 op/s']");
        assertThat(record.path("rows").findValuesAsText("operation"))
                .containsExactly("file-creation", "file-stat", "file-read", "file-removal");
        assertThat(record.path("rows"))
                .extracting(row -> row.path("repetitions").size())
                .containsExactly(1, 2, 1, 1);
        assertThat(said())
                .contains("A gate speaks against 1 of 4 rows: measuring again")
                .contains("Run 1 of 1: 2 clients stat again")
                .contains("2 clients, file stat was suspect and measured again: ");
        assertNothingLeft();
    }

    @Test
    void whatIsMissingIsToldAtOnceBeforeAnythingIsWritten() throws Exception {
        laboratory.host("client2").remove("/usr/local/bin/ior");
        String keys = laboratory.host("client3").read("/home/centos/.ssh/authorized_keys");
        laboratory.host("client3").remove("/home/centos/.ssh/authorized_keys");
        try {
            assertThatThrownBy(() -> bench("tool: 'ior', clients: [3], fileSize: '1MiB'"))
                    .hasMessageContaining("client2: ior is not installed")
                    .hasMessageContaining("client3 (")
                    .hasMessageContaining("Permission denied")
                    .hasMessageContaining("authorized_keys");
        } finally {
            laboratory.host("client3").write("/home/centos/.ssh/authorized_keys", keys);
        }
        assertThat(said()).doesNotContain("looking for free space");
        assertNothingLeft();
    }

    @Test
    void anotherVersionOnOneClientIsNamed() throws Exception {
        replace(
                "client3",
                Files.readString(laboratory.host("client3").path("/usr/local/bin/ior"))
                        .replace("IOR-4.0.0", "IOR-3.0.1"));
        assertThatThrownBy(() -> bench("tool: 'ior', clients: [3], fileSize: '1MiB'"))
                .hasMessageContaining("ior must be the same on all clients (client1: IOR-4.0.0, client2: IOR-4.0.0,"
                        + " client3: IOR-3.0.1)")
                .hasMessageContaining("client3: IOR-3.0.1 writes no JSON summary");
    }

    @Test
    void optionsThatMakeNoSenseForTheToolAreRefused() {
        assertThatThrownBy(() -> bench("tool: 'mdtest', operations: ['write']"))
                .hasMessageContaining("operations: mdtest measures create, stat, read, remove, not write");
        assertThatThrownBy(() -> bench("tool: 'mdtest', fileSize: '1GiB'")).hasMessageContaining("fileSize: mdtest");
        assertThatThrownBy(() -> bench("tool: 'mdtest', directIo: true")).hasMessageContaining("directIo: mdtest");
        assertThatThrownBy(() -> bench("tool: 'ior', filesPerProcess: 10"))
                .hasMessageContaining("filesPerProcess: only mdtest");
        assertThatThrownBy(() -> bench("tool: 'ior', operations: ['stat']"))
                .hasMessageContaining("operations: ior measures write, read, not stat");
        assertThatThrownBy(() -> bench("tool: 'ior', blockSize: '100', fileSize: '1000'"))
                .hasMessageContaining("blockSize: IOR needs a multiple of 8 bytes");
    }

    @Test
    void aRestartInTheMiddleChangesNothing() throws Exception {
        OperationRun<?> run = begin("restart");
        drive(run, () -> said().contains("Run 1 of 4"));
        OperationRun<?> again = OperationRun.resume(store(), "restart", session("restart"));
        drive(again, () -> false);
        assertThat(again.outcome()).hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Succeeded.class));
        for (int i = 1; i <= 4; i++) {
            assertThat(said()).containsOnlyOnce("Run " + i + " of 4");
        }
        assertNothingLeft();
    }

    @Test
    void anAbortEndsWhatRunsOnTheOtherClients() throws Exception {
        hang("client2");
        laboratory.host("client2").write("/lab/mpi-keeps", "");
        OperationRun<?> run = begin("abort");
        drive(run, () -> hangs("client2"));
        run.cancel("aborted");
        drive(run, () -> false);
        assertThat(run.outcome()).hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Cancelled.class));
        assertThat(said()).contains("were still running and were ended");
        assertNothingLeft();
    }

    @Test
    void aConnectionThatBreaksBetweenClientsEndsTheBenchInTheWordsOfMpirun() throws Exception {
        List<String> clients = List.of("client1", "client2", "client3");
        for (String client : clients) {
            hang(client);
        }
        OperationRun<?> run = begin("lost");
        drive(run, () -> clients.stream().allMatch(MpiBenchTest::hangs)); // all are started, so one can be lost
        laboratory.host("client3").cutConnections();
        drive(run, () -> false);
        assertThat(run.outcome())
                .hasValueSatisfying(o -> assertThat(((Outcome.Failed<?>) o).message())
                        .contains("lost communication", "mpirun of ior ended with status 205"));
        assertNothingLeft();
    }

    private OperationRun<?> begin(String id) throws IOException {
        BenchSpec spec = new BenchSpec(
                List.of(3),
                List.of(Access.WRITE, Access.READ),
                BenchTool.IOR,
                Size.parse("1MiB"),
                Size.parse("64KiB"),
                1,
                2,
                0,
                null,
                false,
                false,
                0);
        return OperationRun.begin(
                store(),
                id,
                Map.of(),
                session(id),
                Bench.of(id, laboratory.environment(), "mpi", "lustre", spec, Duration.ofMinutes(10)));
    }

    private OperationStore store() {
        return new OperationStore(directory, new OperationCodec(LifecycleKinds.all()));
    }

    private LiveSession session(String id) throws IOException {
        AwsClients aws = laboratory.aws();
        SshConnections ssh = laboratory.ssh();
        open.add(aws);
        open.add(ssh);
        Judge satisfied = record -> record.rows().stream().map(row -> 0).toList();
        return new LiveSession(
                InstantSource.system(),
                PrintedLog.open(store(), id, () -> out),
                pool,
                Map.of(
                        AwsClients.class,
                        aws,
                        HostKeyRecords.class,
                        build(cluster, out).hostKeys(),
                        Judge.class,
                        satisfied,
                        SshConnections.class,
                        ssh));
    }

    private static void drive(OperationRun<?> run, BooleanSupplier enough) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.getAsBoolean()) {
            Optional<Duration> wait = run.step();
            if (wait.isEmpty()) {
                return;
            }
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            LockSupport.parkNanos(wait.get().toNanos());
        }
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private static void assertNothingLeft() throws IOException {
        LabHost client = laboratory.host("client1");
        try (Stream<Path> files = Files.list(client.path("/mnt/data").toRealPath())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith(".lustre-bench"));
        }
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains("/hosts/") && line.contains("/.lustre-bench-"))
                        .filter(line -> line.contains(client.root().getParent().toString())))
                .isEmpty();
    }

    /** A client's IOR never comes to an end. */
    private static void hang(String client) throws IOException {
        replace(client, """
                #!/bin/bash
                # IOR-4.0.0: MPI Coordinated Test of Parallel I/O
                : >"$LUSTRE_LAB_ROOT/lab/hanging"
                trap 'kill $!; exit 143' TERM
                sleep 1000 & wait
                """);
    }

    private static boolean hangs(String client) {
        return Files.exists(laboratory.host(client).path("/lab/hanging"));
    }

    private static void replace(String client, String text) throws IOException {
        Path ior = laboratory.host(client).path("/usr/local/bin/ior");
        Files.delete(ior);
        Files.writeString(ior, text);
        assertThat(ior.toFile().setExecutable(true)).isTrue();
    }

    private static void restore(String client) throws IOException {
        LabHost host = laboratory.host(client);
        for (String left : List.of("/usr/local/bin/ior", "/lab/hanging", "/lab/mpi-keeps")) {
            host.remove(left);
        }
        Files.createSymbolicLink(
                host.path("/usr/local/bin/ior"),
                Files.readSymbolicLink(host.path("/usr/local/bin/mpirun")).resolveSibling("lab-ior"));
    }
}
