package io.jenkins.plugins.lustre.operation;

import java.time.Duration;

/** What one call of {@link Operation#advance} came to. */
public sealed interface Progress<R> {

    /**
     * There is more to do.
     *
     * @param next the state to save and to advance next
     * @param after how long to wait before that
     */
    record Continue<R>(Operation<R> next, Duration after) implements Progress<R> {}

    /** It is done. */
    record Done<R>(R result) implements Progress<R> {}

    /** How long a pending call is left alone: looking whether it has finished costs nothing outside. */
    Duration PENDING = Duration.ofMillis(50);

    /** Go on with {@code next} at once, after it was saved. */
    static <R> Progress<R> next(Operation<R> next) {
        return new Continue<>(next, Duration.ZERO);
    }

    /** Go on with {@code next} after a pause. */
    static <R> Progress<R> later(Operation<R> next, Duration after) {
        return new Continue<>(next, after);
    }

    /** The call that {@code same} made is still under way. */
    static <R> Progress<R> pending(Operation<R> same) {
        return new Continue<>(same, PENDING);
    }

    static <R> Progress<R> done(R result) {
        return new Done<>(result);
    }
}
