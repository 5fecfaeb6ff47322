package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Operations that act on an outside which a test can look at. */
final class TestOperations {

    static final Map<String, Class<?>> KINDS = Map.of(
            "serving",
            Serving.class,
            "make",
            Make.class,
            "undo",
            Undo.class,
            "flaky",
            Flaky.class,
            "makeMore",
            MakeMore.class);

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

    private TestOperations() {}

    static Make make(String token, int ticks) {
        return new Make(token, ticks, Duration.ofSeconds(3), false);
    }

    static Make broken(String token, int ticks) {
        return new Make(token, ticks, Duration.ofSeconds(3), true);
    }

    static Rehearsal<World> rehearsal(Path directory, Operation<?> operation) {
        return new Rehearsal<>(
                directory,
                KINDS,
                clock -> new World(),
                world -> Map.of(World.class, world),
                () -> operation,
                World::snapshot);
    }
}
