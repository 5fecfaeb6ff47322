package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationCodec;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Drives operations in real time against real connections, in the thread of the test. */
final class Driven implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Path directory;
    private final OperationStore store;
    private SshConnections connections;
    private OperationRun<?> run;
    private int count;

    Driven(Path directory, SshConnections connections) {
        this.directory = directory;
        this.store = new OperationStore(directory, new OperationCodec(SshKinds.kinds()));
        this.connections = connections;
    }

    /** Begins an operation; {@link #toEnd} drives it. */
    Driven begin(Operation<?> operation) throws IOException {
        count++;
        run = OperationRun.begin(store, id(), Map.of(), session(), operation);
        return this;
    }

    /** Forgets everything but the files, as a restarted controller does, and goes on with other connections. */
    void restart(SshConnections others) throws IOException {
        connections = others;
        run = OperationRun.resume(store, id(), session());
    }

    void cancel() {
        run.cancel("aborted");
    }

    /** Drives until the condition holds. */
    void until(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            Optional<Duration> wait = run.step();
            if (wait.isEmpty()) {
                throw new AssertionError("it ended: " + run.outcome() + "\n" + text());
            }
            LockSupport.parkNanos(wait.get().toNanos());
            if (System.nanoTime() > end) {
                throw new AssertionError("too late: " + run.status() + "\n" + text());
            }
        }
    }

    /** Advances once and waits as long as it asks for. */
    void once() throws Exception {
        run.step().ifPresent(wait -> LockSupport.parkNanos(wait.toNanos()));
    }

    String status() {
        return run.status();
    }

    /** Drives to the end. */
    Outcome<?> toEnd() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Duration> wait = run.step();
        while (wait.isPresent()) {
            LockSupport.parkNanos(wait.get().toNanos());
            if (System.nanoTime() > end) {
                throw new AssertionError("too late: " + run.status() + "\n" + text());
            }
            wait = run.step();
        }
        return run.outcome().orElseThrow();
    }

    /** What the build log shows. */
    String text() {
        return console.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** The text of the operation's file. */
    String file() throws IOException {
        return Files.readString(directory.resolve(id() + ".json"));
    }

    private String id() {
        return "op" + count;
    }

    private LiveSession session() throws IOException {
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return new LiveSession(
                Clock.systemUTC(),
                PrintedLog.open(store, id(), () -> out),
                pool,
                Map.of(SshConnections.class, connections));
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    @Override
    public void close() throws InterruptedException {
        connections.close();
        pool.shutdownNow();
        pool.awaitTermination(10, TimeUnit.SECONDS);
    }
}
