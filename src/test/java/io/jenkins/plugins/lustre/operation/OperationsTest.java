package io.jenkins.plugins.lustre.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {

    private static final Map<String, Class<?>> KINDS =
            Map.of("serving", Serving.class, "make", Make.class, "undo", Undo.class, "flaky", Flaky.class, "makeMore", MakeMore.class);

    /** The outside: things that were made, by token; making one again with the same token changes nothing. */
    static final class World {
        final Map<String, Integer> made = new TreeMap<>();
        final Map<String, Integer> undone = new TreeMap<>();
        final Map<String, Instant> doneAt = new HashMap<>();
        int attempts;

        Object snapshot() {
            return Map.of("made", made, "undone", undone);
        }
    }

    /** Makes a thing after {@code ticks} more polls; fails then if {@code fails}. */
    record Make(String token, int ticks, Duration pause, boolean fails) implements Operation<String> {
        @Override
        public Progress<String> advance(Session session) throws IOException, InterruptedException {
            World world = session.service(World.class);
            session.log().once("begin/" + token, "making " + token);
            var called = session.call(token + ticks, () -> world.made.merge(token, 0, (a, b) -> a));
            if (called.isEmpty()) {
                return Progress.pending(this);
            }
            if (ticks > 0) {
                return Progress.later(new Make(token, ticks - 1, pause, fails), pause);
            }
            if (fails) {
                throw new OperationFailedException(token + " broke");
            }
            world.doneAt.put(token, session.now());
            session.log().once("end/" + token, "made " + token);
            return Progress.done(token);
        }

        @Override
        public Operation<?> cancelled() {
            return new Undo("stopped " + token, true);
        }

        @Override
        public String status() {
            return "making " + token;
        }
    }

    /** Undoes once: counts how often it was really begun, by a state saved before. */
    record Undo(String token, boolean fresh) implements Operation<Void> {
        @Override
        public Progress<Void> advance(Session session) {
            if (fresh) {
                return Progress.next(new Undo(token, false));
            }
            session.service(World.class).undone.merge(token, 1, (a, b) -> a);
            session.log().once("undo/" + token, "undone " + token);
            return Progress.done(null);
        }
    }

    record Flaky(int succeedsAt) implements Operation<String> {
        @Override
        public Progress<String> advance(Session session) throws IOException {
            World world = session.service(World.class);
            if (++world.attempts < succeedsAt) {
                throw new IOException("not yet");
            }
            return Progress.done("at last");
        }
    }

    /** Serves until it is cancelled. */
    record Serving(String token) implements Operation<Void> {
        @Override
        public Progress<Void> advance(Session session) {
            session.service(World.class).made.merge(token, 0, (a, b) -> a);
            return Progress.later(this, Duration.ofSeconds(5));
        }

        @Override
        public Operation<?> cancelled() {
            return new Undo("stopped " + token, true);
        }
    }

    record MakeMore(String suffix) implements Next<String, String> {
        @Override
        public Operation<String> after(String result) {
            return make(result + suffix, 1);
        }
    }

    @TempDir
    Path directory;

    private static Make make(String token, int ticks) {
        return new Make(token, ticks, Duration.ofSeconds(3), false);
    }

    private static Make broken(String token, int ticks) {
        return new Make(token, ticks, Duration.ofSeconds(3), true);
    }

    private static Rehearsal<World> rehearsal(Path directory, Operation<?> operation) {
        return new Rehearsal<>(
                directory,
                KINDS,
                clock -> new World(),
                world -> Map.of(World.class, world),
                () -> operation,
                World::snapshot);
    }

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
        rehearsal.cancelledAtEveryAdvance(cancelled -> assertThat(
                        cancelled.log().stream().filter("undone stopped server"::equals))
                .hasSize(1));
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
    void unknownFieldsAreIgnoredAndUnfinishedOperationsAreFound() throws Exception {
        Files.writeString(
                directory.resolve("one.json"),
                "{\"format\":1,\"state\":\"RUNNING\",\"new\":1,"
                        + "\"operation\":{\"kind\":\"make\",\"token\":\"t\",\"ticks\":0,\"later\":{\"x\":[]}}}");
        Files.writeString(directory.resolve("two.json"), "{\"format\":1,\"state\":\"SUCCEEDED\",\"result\":null}");
        var store = Rehearsal.store(directory, KINDS);
        assertThat(store.unfinished()).containsExactly("one");
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

    @Property(tries = 40)
    void anyCompositionSurvivesARestartAtEveryAdvance(@ForAll("compositions") Operation<?> operation)
            throws IOException {
        rehearsal(Files.createTempDirectory("rehearsal"), operation).restartedAtEveryAdvance();
    }

    @Property(tries = 40)
    void anyCompositionSurvivesEveryAdvanceTwice(@ForAll("compositions") Operation<?> operation) throws IOException {
        rehearsal(Files.createTempDirectory("rehearsal"), operation).everyAdvanceTwice();
    }

    @Property(tries = 40)
    void cancelledAnywhereTheCleanupRunsExactlyOnce(@ForAll("compositions") Operation<?> operation) throws IOException {
        rehearsal(
                        Files.createTempDirectory("rehearsal"),
                        Operations.withCleanup(Operations.untyped(operation), new Undo("outer", true)))
                .cancelledAtEveryAdvance(trace -> {
                    assertThat(trace.log().stream().filter("undone outer"::equals))
                            .hasSize(1);
                    assertThat(trace.outcome()).isInstanceOf(Outcome.Cancelled.class);
                });
    }

    @Provide
    Arbitrary<Operation<?>> compositions() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(OperationsTest::tree)
                .map(o -> named(o, new int[1]));
    }

    /** Gives each leaf a name of its own. */
    private static Operation<Object> named(Operation<?> operation, int[] count) {
        Operation<?> named = operation;
        if (operation instanceof Make make) {
            named = new Make("t" + count[0]++, make.ticks(), make.pause(), make.fails());
        } else if (operation instanceof Sequence sequence) {
            named = Operations.inSequence(
                    sequence.remaining().stream().map(o -> named(o, count)).toList());
        } else if (operation instanceof Parallel<?> parallel) {
            named = parallel(
                    parallel.limit(),
                    parallel.branches().stream()
                            .<Operation<?>>map(b -> named(b.operation(), count))
                            .toList());
        } else if (operation instanceof WithCleanup<?> with) {
            named = Operations.withCleanup(named(with.body(), count), new Undo("inner" + count[0]++, true));
        } else if (operation instanceof Retrying<?> retrying) {
            named = Operations.retrying(2, Duration.ofSeconds(1), named(retrying.fresh(), count));
        }
        return Operations.untyped(named);
    }

    private static Arbitrary<Operation<?>> tree(int depth) {
        Arbitrary<Operation<?>> leaf = Arbitraries.integers()
                .between(0, 3)
                .flatMap(ticks -> Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true))
                        .map(fails -> new Make("t", ticks, Duration.ofSeconds(ticks), fails)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<Operation<?>>> parts =
                tree(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                parts.map(list -> Operations.inSequence(list)),
                parts.flatMap(list -> Arbitraries.integers().between(1, 3).map(limit -> parallel(limit, list))),
                tree(depth - 1).map(o -> Operations.withCleanup(Operations.untyped(o), new Undo("inner", true))),
                tree(depth - 1).map(o -> Operations.retrying(2, Duration.ofSeconds(1), Operations.untyped(o))));
    }

    private static Operation<?> parallel(int limit, List<Operation<?>> operations) {
        List<Branch<Object>> branches = new ArrayList<>();
        for (Operation<?> operation : operations) {
            branches.add(Branch.of("b" + branches.size(), Operations.untyped(operation)));
        }
        return Operations.inParallel(limit, branches);
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
