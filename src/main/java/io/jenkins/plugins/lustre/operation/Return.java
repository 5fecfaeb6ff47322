package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Is done at once with a value that is known already. */
public record Return<R>(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R value) implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) {
        return Progress.done(value);
    }

    @Override
    public Operation<?> cancelled() {
        return new Return<>(null);
    }
}
