package io.jenkins.plugins.lustre.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Drives an operation under a fake clock, and drives it again with every kind of disturbance at every advance: a
 * restart from the stored bytes, the same advance executed twice, a cancel.
 *
 * @param <W> the outside world that the operation acts upon; a new one for each run
 */
public final class Rehearsal<W> {

    private static final int MOST_STEPS = 100_000;

    /**
     * What a run came to.
     *
     * @param saved every state that was saved, as it stood in the operation's file
     */
    public record Trace(
            Outcome<?> outcome,
            List<String> log,
            Object world,
            int steps,
            List<BranchLog.Line> lines,
            List<String> saved) {}

    private final Path directory;
    private final Map<String, Class<?>> kinds;
    private final Function<FakeClock, W> worlds;
    private final Function<W, Map<Class<?>, Object>> services;
    private final Supplier<Operation<?>> operation;
    private final Function<W, Object> snapshot;
    private int runs;

    /**
     * @param directory where operation files are kept
     * @param kinds the kinds that the codec needs beside its own
     * @param worlds makes the outside world of one run
     * @param services what the session offers of it
     * @param operation the operation as it begins
     * @param snapshot what of the world must be the same after every disturbed run
     */
    public Rehearsal(
            Path directory,
            Map<String, Class<?>> kinds,
            Function<FakeClock, W> worlds,
            Function<W, Map<Class<?>, Object>> services,
            Supplier<Operation<?>> operation,
            Function<W, Object> snapshot) {
        this.directory = directory;
        this.kinds = new HashMap<>(kinds);
        this.kinds.put(Traced.KIND, Traced.class);
        this.worlds = worlds;
        this.services = services;
        this.operation = operation;
        this.snapshot = snapshot;
    }

    /** An undisturbed run. */
    public Trace run() {
        return new Run().toEnd(step -> {});
    }

    /** Restarted once, after {@code step} advances, for every step; each run ends as the undisturbed one. */
    public void restartedAtEveryAdvance() {
        Trace calm = run();
        for (int at = 0; at <= calm.steps(); at++) {
            Run run = new Run();
            int when = at;
            Trace trace = run.toEnd(step -> {
                if (step == when) {
                    run.restart();
                }
            });
            assertSame(trace, calm, "restarted before advance " + at);
        }
    }

    /** Every advance is executed twice from the same bytes; the run ends as the undisturbed one. */
    public void everyAdvanceTwice() {
        Trace calm = run();
        Run run = new Run();
        Trace trace = run.toEnd(step -> run.rehearseStep());
        assertSame(trace, calm, "every advance twice");
    }

    /** Cancelled once at every advance; hands each trace to the check. */
    public void cancelledAtEveryAdvance(Consumer<Trace> check) {
        Trace calm = run();
        for (int at = 0; at < calm.steps(); at++) {
            Run run = new Run();
            int when = at;
            check.accept(run.toEnd(step -> {
                if (step == when) {
                    run.cancel("aborted by a test");
                }
            }));
        }
    }

    private static void assertSame(Trace trace, Trace calm, String what) {
        assertThat(trace.outcome()).as(what + ": outcome").isEqualTo(calm.outcome());
        assertThat(trace.world()).as(what + ": world").isEqualTo(calm.world());
        // Pauses are not saved, so lines of branches that run side by side may change places after a restart, and no
        // others.
        assertThat(trace.log()).as(what + ": log").containsExactlyInAnyOrderElementsOf(calm.log());
        for (String branch : calm.lines().stream().map(BranchLog.Line::branch).collect(Collectors.toSet())) {
            assertThat(BranchLog.seenFrom(branch, trace.lines()))
                    .as(what + ": log of the branch '" + branch + "'")
                    .isEqualTo(BranchLog.seenFrom(branch, calm.lines()));
        }
    }

    private final class Run {
        private final FakeClock clock = new FakeClock();
        private final W world = worlds.apply(clock);
        private final OperationStore store;
        private final Path file;
        private final ByteArrayOutputStream console = new ByteArrayOutputStream();
        private final List<BranchLog.Line> lines = new ArrayList<>();
        private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        private final List<String> saved = new ArrayList<>();
        private OperationRun<?> current;

        Run() {
            Path own = directory.resolve("run" + runs++);
            store = new OperationStore(own, new OperationCodec(kinds));
            file = own.resolve("op.json");
            try {
                current = OperationRun.begin(store, "op", Map.of(), session(), operation.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private LiveSession session() throws IOException {
            return new LiveSession(
                    clock,
                    new BranchLog(PrintedLog.open(store, "op", () -> out), lines),
                    new CallingThread(),
                    services.apply(world));
        }

        void restart() {
            try {
                current = OperationRun.resume(store, "op", session());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Acts and then loses what was saved, as a crash between the two does. */
        void rehearseStep() {
            try {
                byte[] before = Files.readAllBytes(file);
                current.step();
                Files.write(file, before);
                restart();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void cancel(String why) {
            current.cancel(why);
        }

        Trace toEnd(Consumer<Integer> disturb) {
            int steps = 0;
            try {
                while (true) {
                    disturb.accept(steps);
                    Optional<Duration> wait = current.step();
                    saved.add(Files.readString(file));
                    if (wait.isEmpty()) {
                        break;
                    }
                    steps++;
                    assertThat(steps).as("steps").isLessThan(MOST_STEPS);
                    clock.pass(wait.get());
                }
                disturb.accept(steps + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            List<String> log = console.toString(StandardCharsets.UTF_8).lines().toList();
            return new Trace(
                    current.outcome().orElseThrow(),
                    log,
                    snapshot.apply(world),
                    steps,
                    List.copyOf(lines),
                    List.copyOf(saved));
        }
    }

    /** Runs every call at once, in the thread that asks for it. */
    public static final class CallingThread extends AbstractExecutorService implements ExecutorService {
        private boolean shut;

        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shut = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    /** An operation store in a directory, for tests that drive by hand. */
    public static OperationStore store(Path directory, Map<String, Class<?>> kinds) {
        return new OperationStore(directory, new OperationCodec(kinds));
    }

    /** A session whose calls run at once. */
    public static LiveSession session(InstantSource clock, OperationLog log, Map<Class<?>, Object> services) {
        return new LiveSession(clock, log, new CallingThread(), services);
    }
}
