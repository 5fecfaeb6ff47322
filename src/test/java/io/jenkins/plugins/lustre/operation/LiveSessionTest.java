package io.jenkins.plugins.lustre.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSessionTest {

    @TempDir
    Path directory;

    private LiveSession session(ExecutorService pool) throws IOException {
        OperationStore store = Rehearsal.store(directory, Map.of("calling", Calling.class));
        return new LiveSession(new FakeClock(), PrintedLog.open(store, "op", () -> System.out), pool, Map.of());
    }

    @Test
    void aCallUnderWayHasNoAnswerAndAFinishedOneHasItOnce() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        CountDownLatch gate = new CountDownLatch(1);
        LiveSession session = session(pool);
        assertThat(session.call("key", () -> wait(gate))).isEmpty();
        assertThat(session.busy()).isTrue();
        gate.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(session.busy()).isFalse();
        assertThat(session.call("key", () -> "another")).contains("answer");
    }

    private static String wait(CountDownLatch gate) throws InterruptedException {
        gate.await();
        return "answer";
    }

    @Test
    void whatTheWorkThrewIsThrown() throws Exception {
        LiveSession session = session(new Rehearsal.CallingThread());
        assertThatThrownBy(() -> session.call("io", () -> {
                    throw new IOException("unreachable");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("unreachable");
        assertThatThrownBy(() -> session.call("bug", () -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    record Calling() implements Operation<String> {
        @Override
        public Progress<String> advance(Session session) throws IOException, InterruptedException {
            Optional<String> answer = session.call("key", () -> "answer");
            return answer.isEmpty() ? Progress.pending(this) : Progress.done(answer.get());
        }
    }

    @Test
    void aControllerThatStopsLeavesTheOperationAsItIs() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.shutdown();
        OperationStore store = Rehearsal.store(directory, Map.of("calling", Calling.class));
        OperationRun<String> run = OperationRun.begin(store, "op", Map.of(), session(pool), new Calling());
        assertThatThrownBy(run::step).isInstanceOf(InterruptedException.class);
        assertThat(run.outcome()).isEmpty();
        OperationRun<String> again = OperationRun.resume(store, "op", session(new Rehearsal.CallingThread()));
        assertThat(again.step()).isEmpty();
        assertThat(again.outcome()).contains(new Outcome.Succeeded<>("answer"));
    }

    @Test
    void aCallThatWasCutOffByTheStopIsNoFailure() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        LiveSession session = session(pool);
        assertThat(session.call("key", () -> {
                    try {
                        return wait(new CountDownLatch(1));
                    } catch (InterruptedException e) {
                        throw new IOException("connection aborted", e);
                    }
                }))
                .isEmpty();
        pool.shutdownNow();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> session.call("key", () -> "never")).isInstanceOf(InterruptedException.class);
    }
}
