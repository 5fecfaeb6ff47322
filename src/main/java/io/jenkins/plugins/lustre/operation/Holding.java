package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;

/**
 * Keeps what was made for as long as somebody needs it: does nothing, and does not end until it is released or cancelled.
 * With {@link WithCleanup} around it, what was made is taken away then.
 *
 * @param value what was made
 */
public record Holding<R>(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R value) implements Operation<R> {

    /** A driver need not come back at all until it is released. */
    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public Progress<R> advance(Session session) {
        return Progress.later(this, LONG);
    }

    @Override
    public R held() {
        return value;
    }

    @Override
    public Operation<R> released() {
        return new Return<>(value);
    }

    @Override
    public String status() {
        return "in use";
    }
}
