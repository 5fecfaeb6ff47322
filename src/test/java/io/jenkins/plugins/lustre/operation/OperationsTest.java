package io.jenkins.plugins.lustre.operation;

import static io.jenkins.plugins.lustre.operation.TestOperations.KINDS;
import static io.jenkins.plugins.lustre.operation.TestOperations.broken;
import static io.jenkins.plugins.lustre.operation.TestOperations.make;
import static io.jenkins.plugins.lustre.operation.TestOperations.rehearsal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.operation.TestOperations.Flaky;
import io.jenkins.plugins.lustre.operation.TestOperations.Make;
import io.jenkins.plugins.lustre.operation.TestOperations.MakeMore;
import io.jenkins.plugins.lustre.operation.TestOperations.Serving;
import io.jenkins.plugins.lustre.operation.TestOperations.Undo;
import io.jenkins.plugins.lustre.operation.TestOperations.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

    @TempDir
    Path directory;

    @Test
    void oneAfterTheOther() {
        var trace = rehearsal(directory, Operations.inSequence(List.of(make("a", 2), make("b", 0))))
                .run();
        assertThat(trace.log()).containsExactly("making a", "made a", "making b", "made b");
    }

    @Test
    void theResultDecidesWhatFollows() {
        var trace = rehearsal(directory, Operations.then(make("a", 1), new MakeMore("b")))
                .run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Succeeded<>("ab"));
    }

    @Test
    void sideBySideTakesAsLongAsTheSlowest() throws Exception {
        FakeClock clock = new FakeClock();
        World world = new World();
        drive(
                Operations.inParallel(
                        3,
                        List.of(
                                Branch.of("a", make("a", 9)),
                                Branch.of("b", make("b", 1)),
                                Branch.of("c", make("c", 5)))),
                clock,
                world);
        Instant start = new FakeClock().instant();
        assertThat(world.doneAt.get("b")).isEqualTo(start.plusSeconds(3));
        assertThat(world.doneAt.get("c")).isEqualTo(start.plusSeconds(15));
        assertThat(world.doneAt.get("a")).isEqualTo(start.plusSeconds(27));
    }

    @Test
    void noMoreThanTheLimitRunAtATime() throws Exception {
        World world = new World();
        drive(
                Operations.inParallel(1, List.of(Branch.of("a", make("a", 2)), Branch.of("b", make("b", 2)))),
                new FakeClock(),
                world);
        assertThat(Duration.between(world.doneAt.get("a"), world.doneAt.get("b")))
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aFailingBranchLetsTheOthersFinishAndIsNamed() {
        var trace = rehearsal(
                        directory,
                        Operations.inParallel(
                                4,
                                List.of(
                                        Branch.of("oss1", broken("x", 0)),
                                        Branch.of("oss2", make("y", 3)),
                                        Branch.of("oss3", broken("z", 1)))))
                .run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Failed<>("oss1: x broke\noss3: z broke"));
        assertThat(trace.log()).contains("made y");
    }

    @Test
    void theCleanupRunsAfterFailureAndTheFailureStays() {
        var trace = rehearsal(directory, Operations.withCleanup(broken("a", 1), new Undo("u", true)))
                .run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Failed<>("a broke"));
        assertThat(trace.log()).endsWith("undone u");
    }

    @Test
    void aFailedCleanupIsToldBesideTheFailure() {
        var trace = rehearsal(directory, Operations.withCleanup(broken("a", 1), broken("c", 0)))
                .run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Failed<>("a broke\nclean-up: c broke"));
    }

    @Test
    void whatMayPassIsTriedAgainWithALongerPauseEachTime() throws Exception {
        FakeClock clock = new FakeClock();
        Instant start = clock.instant();
        var outcome = drive(Operations.retrying(3, Duration.ofSeconds(1), new Flaky(4)), clock, new World());
        assertThat(outcome).isEqualTo(new Outcome.Succeeded<>("at last"));
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(1 + 2 + 4));
    }

    @Test
    void afterTheLastTryTheFailureIsTold() throws Exception {
        var outcome = drive(Operations.retrying(2, Duration.ofSeconds(1), new Flaky(9)), new FakeClock(), new World());
        assertThat(outcome).isEqualTo(new Outcome.Failed<>("not yet"));
    }

    @Test
    void whatFailedForGoodIsNotTriedAgain() {
        var trace = rehearsal(directory, Operations.retrying(5, Duration.ofSeconds(1), broken("a", 0)))
                .run();
        assertThat(trace.steps()).isZero();
    }

    @Test
    void whatRunsBesideIsStoppedOnceWhenTheBodyEnds() {
        var rehearsal = rehearsal(directory, Operations.alongside(new Serving("server"), make("a", 3)));
        var trace = rehearsal.run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Succeeded<>("a"));
        assertThat(trace.log()).endsWith("made a", "undone stopped server");
        rehearsal.restartedAtEveryAdvance();
        rehearsal.everyAdvanceTwice();
        rehearsal.cancelledAtEveryAdvance(
                cancelled -> assertThat(cancelled.log().stream().filter("undone stopped server"::equals))
                        .hasSize(1));
    }

    @Test
    void whatRunsBesideIsAdvancedNoMoreOftenThanItAsksFor() throws Exception {
        Operation<?> busy = new Make("busy", 1000, Duration.ofSeconds(1), false);
        FakeClock clock = new FakeClock();
        Instant start = clock.instant();
        drive(Operations.alongside(broken("slow", 4), busy), clock, new World());
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(4 * 3));
    }

    @Test
    void aBodyIsAdvancedNoMoreOftenThanItAsksFor() throws Exception {
        Operation<?> busy = new Make("busy", 1000, Duration.ofSeconds(1), false);
        World world = new World();
        drive(Operations.alongside(busy, make("slow", 4)), new FakeClock(), world);
        assertThat(world.doneAt.get("slow")).isEqualTo(new FakeClock().instant().plusSeconds(4 * 3));
    }

    @Test
    void aBodyIsGivenUpWhenWhatItNeedsBesideItBreaks() {
        var trace = rehearsal(directory, Operations.alongside(broken("server", 1), make("a", 50)))
                .run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Failed<>("server broke"));
        assertThat(trace.log()).doesNotContain("made a").endsWith("undone stopped a");
    }

    @Test
    void aFailingBodyStopsWhatRunsBesideIt() {
        var trace = rehearsal(directory, Operations.alongside(new Serving("server"), broken("a", 1)))
                .run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Failed<>("a broke"));
        assertThat(trace.log()).endsWith("undone stopped server");
    }

    @Test
    void aFailureThatIsOnlyTriedIsAnAnswer() {
        var trace = rehearsal(directory, Operations.attempt(broken("a", 1))).run();
        assertThat(trace.outcome()).isEqualTo(new Outcome.Succeeded<>(new Attempted<>(null, "a broke")));
    }

    @Test
    void anUnchangedStateIsNotWrittenAgain() throws Exception {
        OperationStore store = Rehearsal.store(directory, KINDS);
        var session = Rehearsal.session(
                new FakeClock(), PrintedLog.open(store, "op", () -> System.out), Map.of(World.class, new World()));
        var run = OperationRun.begin(store, "op", Map.of(), session, new Waiting());
        Object before =
                Files.readAttributes(directory.resolve("op.json"), "unix:ino").get("ino");
        run.step();
        run.step();
        assertThat(Files.readAttributes(directory.resolve("op.json"), "unix:ino")
                        .get("ino"))
                .isEqualTo(before);
    }

    record Waiting() implements Operation<Void> {
        @Override
        public Progress<Void> advance(Session session) {
            return Progress.pending(this);
        }
    }

    @Test
    void aStateThatCannotBeSavedIsNotActedUpon() throws Exception {
        Path file = Files.writeString(directory.resolve("plain"), "");
        OperationStore store = Rehearsal.store(file.resolve("below"), KINDS);
        World world = new World();
        var log = PrintedLog.open(Rehearsal.store(directory, KINDS), "op", () -> System.out);
        assertThatThrownBy(() -> OperationRun.begin(
                        store,
                        "op",
                        Map.of(),
                        Rehearsal.session(new FakeClock(), log, Map.of(World.class, world)),
                        make("a", 0)))
                .isInstanceOf(SaveFailedException.class)
                .hasMessageContaining("cannot save the state");
        assertThat(world.made).isEmpty();
    }

    @Test
    void aFileOfANewerVersionIsRefusedInWords() throws Exception {
        Files.writeString(directory.resolve("op.json"), "{\"format\":99,\"state\":\"RUNNING\"}");
        var store = Rehearsal.store(directory, KINDS);
        var log = PrintedLog.open(store, "op", () -> System.out);
        assertThatThrownBy(() -> OperationRun.resume(store, "op", Rehearsal.session(new FakeClock(), log, Map.of())))
                .hasMessageContaining("newer version of the plugin");
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        Files.writeString(
                directory.resolve("one.json"),
                "{\"format\":1,\"state\":\"RUNNING\",\"new\":1,"
                        + "\"operation\":{\"kind\":\"make\",\"token\":\"t\",\"ticks\":0,\"later\":{\"x\":[]}}}");
        var store = Rehearsal.store(directory, KINDS);
        World world = new World();
        var log = PrintedLog.open(store, "one", () -> System.out);
        var run =
                OperationRun.resume(store, "one", Rehearsal.session(new FakeClock(), log, Map.of(World.class, world)));
        run.step();
        assertThat(run.outcome()).contains(new Outcome.Succeeded<>("t"));
    }

    @Test
    void aSecondCancelChangesNothing() throws Exception {
        OperationStore store = Rehearsal.store(directory, KINDS);
        World world = new World();
        var log = PrintedLog.open(store, "op", () -> System.out);
        var run = OperationRun.begin(
                store,
                "op",
                Map.of(),
                Rehearsal.session(new FakeClock(), log, Map.of(World.class, world)),
                Operations.withCleanup(make("a", 5), new Undo("u", true)));
        run.step();
        run.cancel("first");
        run.step();
        run.cancel("second");
        while (run.step().isPresent()) {}
        assertThat(run.outcome()).contains(new Outcome.Cancelled<>("first"));
        assertThat(world.undone).containsEntry("u", 1).containsEntry("stopped a", 1);
    }

    private Outcome<?> drive(Operation<?> operation, FakeClock clock, World world) throws Exception {
        OperationStore store = Rehearsal.store(directory, KINDS);
        var log = PrintedLog.open(store, "op", () -> System.out);
        var run = OperationRun.begin(
                store, "op", Map.of(), Rehearsal.session(clock, log, Map.of(World.class, world)), operation);
        for (var wait = run.step(); wait.isPresent(); wait = run.step()) {
            clock.pass(wait.get());
        }
        return run.outcome().orElseThrow();
    }
}
