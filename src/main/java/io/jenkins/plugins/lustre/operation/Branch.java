package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;

/**
 * One of several operations that run side by side.
 *
 * @param name what people call it, e.g. the host's name
 * @param operation its present state; {@code null} once it ended
 * @param due not before when it is advanced again; {@code null} if at once, as always after a restart: a pause is not
 *     worth a save
 * @param result what it came to, if it was done
 * @param failure why it failed, if it did
 */
public record Branch<R>(
        String name,
        Operation<R> operation,
        @JsonIgnore Instant due,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R result,

        String failure) {

    public Branch {
        Objects.requireNonNull(name, "name");
    }

    /** A branch that has not begun. */
    public static <R> Branch<R> of(String name, Operation<R> operation) {
        return new Branch<>(name, operation, null, null, null);
    }

    boolean running() {
        return operation != null;
    }

    Branch<R> continuing(Operation<R> next, Instant notBefore) {
        return new Branch<>(name, next, notBefore, null, null);
    }

    Branch<R> done(R value) {
        return new Branch<>(name, null, null, value, null);
    }

    Branch<R> failed(String why) {
        return new Branch<>(name, null, null, null, why);
    }
}
