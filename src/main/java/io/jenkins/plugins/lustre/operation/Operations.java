package io.jenkins.plugins.lustre.operation;

import java.time.Duration;
import java.util.List;

/** How operations are put together. */
public final class Operations {

    private Operations() {}

    /** One after the other; the results are dropped. */
    public static Operation<Void> inSequence(List<? extends Operation<?>> operations) {
        return new Sequence(List.copyOf(operations), operations.size());
    }

    /** Side by side, at most {@code limit} at a time; the results in the order of the branches. */
    public static <R> Operation<Results<R>> inParallel(int limit, List<Branch<R>> branches) {
        return new Parallel<>(branches, limit, null);
    }

    /**
     * The same, and each branch that ends is told: {@code OSS configured: 2 of 4 (oss3)}.
     *
     * @param title unique within the whole operation
     */
    public static <R> Operation<Results<R>> inParallel(int limit, String title, List<Branch<R>> branches) {
        return new Parallel<>(branches, limit, title);
    }

    /** The body, then always the clean-up, once. */
    public static <R> Operation<R> withCleanup(Operation<R> body, Operation<?> cleanup) {
        return new WithCleanup<>(body, cleanup, null, null);
    }

    /** Up to {@code times} more tries, the first after {@code pause}. */
    public static <R> Operation<R> retrying(int times, Duration pause, Operation<R> operation) {
        return new Retrying<>(operation, operation, times, pause);
    }

    /** First one, then what its result asks for. */
    public static <A, B> Operation<B> then(Operation<A> first, Next<A, B> next) {
        return new Then<>(first, next);
    }

    /** The body while the other runs beside it; the other is cancelled when the body ends. */
    public static <R> Operation<R> alongside(Operation<?> beside, Operation<R> body) {
        return new Alongside<>(beside, null, body, null, null, null);
    }

    /** Tries it; a failure is part of the result. */
    public static <R> Operation<Attempted<R>> attempt(Operation<R> operation) {
        return new Attempt<>(operation);
    }

    /** Forgets the type of the result, for places where nobody reads it. */
    @SuppressWarnings("unchecked") // a result that is only dropped or written as JSON
    static Operation<Object> untyped(Operation<?> operation) {
        return (Operation<Object>) operation;
    }
}
