package io.jenkins.plugins.lustre.operation;

import static io.jenkins.plugins.lustre.operation.TestOperations.broken;
import static io.jenkins.plugins.lustre.operation.TestOperations.make;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.operation.TestOperations.World;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made is kept until it is released or given up, and the clean-up runs once. */
class HoldingTest {

    @TempDir
    Path directory;

    private final FakeClock clock = new FakeClock();
    private final World world = new World();

    private OperationRun<String> begin(Operation<String> made) throws Exception {
        return OperationRun.begin(
                store(),
                "op",
                Map.of(),
                session(),
                Operations.withCleanup(Operations.then(made, new Hold<>()), make("clean", 1)));
    }

    private OperationRun<String> restarted() throws Exception {
        return OperationRun.resume(store(), "op", session());
    }

    private OperationStore store() {
        return Rehearsal.store(directory, TestOperations.KINDS);
    }

    private LiveSession session() throws Exception {
        return Rehearsal.session(clock, PrintedLog.open(store(), "op", () -> System.out), Map.of(World.class, world));
    }

    private void toEnd(OperationRun<String> run) throws Exception {
        for (int i = 0; i < 100; i++) {
            var wait = run.step();
            if (wait.isEmpty() || run.held().isPresent()) {
                return;
            }
            clock.pass(wait.get());
        }
        throw new AssertionError("no end in sight: " + run.status());
    }

    @Test
    void itIsHeldOverARestartAndReleasedToTheResult() throws Exception {
        OperationRun<String> run = begin(make("a", 1));
        assertThat(run.held()).isEmpty();
        toEnd(run);
        run = restarted();
        assertThat(run.held()).contains("a");
        assertThat(run.outcome()).isEmpty();
        run.release();
        toEnd(run);
        assertThat(run.outcome()).contains(new Outcome.Succeeded<>("a"));
        assertThat(world.doneAt).containsKey("clean");
    }

    @Test
    void aReleaseThatCameTooEarlyChangesNothingUntilItIsHeld() throws Exception {
        OperationRun<String> run = begin(make("a", 1));
        run.release();
        toEnd(run);
        toEnd(run);
        assertThat(run.outcome()).contains(new Outcome.Succeeded<>("a"));
    }

    @Test
    void whatIsGivenUpWhileItIsHeldIsCleanedUp() throws Exception {
        OperationRun<String> run = begin(make("a", 1));
        toEnd(run);
        run = restarted();
        run.cancel("stopped");
        toEnd(run);
        assertThat(run.held()).isEmpty();
        assertThat(run.outcome()).contains(new Outcome.Cancelled<>("stopped"));
        assertThat(world.doneAt).containsKey("clean");
    }

    @Test
    void whatCouldNotBeMadeIsCleanedUpAndNeverHeld() throws Exception {
        OperationRun<String> run = begin(broken("a", 1));
        toEnd(run);
        assertThat(run.held()).isEmpty();
        assertThat(run.outcome()).hasValueSatisfying(end -> assertThat(end).isInstanceOf(Outcome.Failed.class));
        assertThat(world.doneAt).containsKey("clean");
    }
}
