package io.jenkins.plugins.lustre.operation;

import java.io.IOException;

/** Tries an operation whose failure is an answer rather than an end. */
public record Attempt<R>(Operation<R> operation) implements Operation<Attempted<R>> {

    @Override
    public Progress<Attempted<R>> advance(Session session) throws InterruptedException {
        try {
            Progress<R> progress = operation.advance(session);
            return progress instanceof Progress.Continue<R> more
                    ? Progress.later(new Attempt<>(more.next()), more.after())
                    : Progress.done(new Attempted<>(((Progress.Done<R>) progress).result(), null));
        } catch (IOException e) {
            return Progress.done(new Attempted<>(null, Failures.message(e)));
        }
    }

    @Override
    public Operation<?> cancelled() {
        return operation.cancelled();
    }

    @Override
    public String status() {
        return operation.status();
    }
}
