package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lifecycle.Bench;
import io.jenkins.plugins.lustre.lifecycle.LifecycleKinds;
import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.OperationCodec;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An OSS that is taken back in the middle of a bench. */
class LostServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
    private Duration ahead = Duration.ZERO;

    private LabBuild build(Laboratory laboratory) {
        return new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out);
    }

    @Test
    void theBenchFailsNamesItAndDoesNotWaitForTheFileSystem() throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        OperationStore store = new OperationStore(directory, new OperationCodec(LifecycleKinds.all()));
        try (Laboratory laboratory = Laboratory.start();
                AwsClients aws = laboratory.aws();
                SshConnections ssh = laboratory.ssh()) {
            new ScriptedPipeline(build(laboratory))
                    .run("lustreProvision stackName: 'taken', fsname: 'taken', ossCount: 1, spotPrice: '0.50';"
                            + " lustreConfigureMds(); lustreConfigureOss(); lustreConfigureClients()");
            LiveSession session = new LiveSession(
                    () -> Instant.now().plus(ahead),
                    PrintedLog.open(store, "bench", () -> out),
                    pool,
                    Map.of(
                            AwsClients.class,
                            aws,
                            HostKeyRecords.class,
                            build(laboratory).hostKeys(),
                            SshConnections.class,
                            ssh));
            OperationRun<?> run = OperationRun.begin(
                    store,
                    "bench",
                    Map.of(),
                    session,
                    Bench.of("bench", laboratory.environment(), "taken", "lustre", spec(), Duration.ofHours(1)));
            long end = System.nanoTime() + PATIENCE.toNanos();
            Optional<Duration> wait = run.step();
            while (wait.isPresent()) {
                if (ahead.isZero() && said().contains("Run 1 of 100")) {
                    laboratory.cloud().interruptSpot(oss(aws));
                    ahead = Duration.ofMinutes(1); // so the next look into EC2 is due
                }
                assertThat(System.nanoTime()).as("deadline").isLessThan(end);
                LockSupport.parkNanos(wait.get().toNanos());
                wait = run.step();
            }

            assertThat(run.outcome())
                    .hasValueSatisfying(o -> assertThat(((Outcome.Failed<?>) o).message())
                            .contains("The stack taken has lost servers: oss1 (i-", "Server.SpotInstanceTermination"));
            assertThat(said())
                    .contains("has lost servers: oss1")
                    .contains("The files in /mnt/data/.lustre-bench-bench are left")
                    .doesNotContain("removing /mnt/data/.lustre-bench-bench")
                    .doesNotContain("Run 100 of 100");
        } finally {
            pool.shutdownNow();
        }
    }

    private static BenchSpec spec() {
        return new BenchSpec(
                List.of(1),
                List.of(Access.WRITE),
                BenchTool.DD,
                Size.parse("1MiB"),
                Size.parse("1MiB"),
                1,
                100,
                0,
                null,
                false,
                false,
                0);
    }

    private static String oss(AwsClients aws) {
        return aws
                .ec2()
                .describeInstancesPaginator(
                        r -> r.filters(f -> f.name("tag:Name").values("taken oss1")))
                .reservations()
                .stream()
                .flatMap(r -> r.instances().stream())
                .findFirst()
                .orElseThrow()
                .instanceId();
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
