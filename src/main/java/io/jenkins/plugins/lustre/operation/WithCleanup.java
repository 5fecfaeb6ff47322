package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;

/**
 * Runs a body and then, once, a clean-up: after success, failure or cancel.
 *
 * @param body the present state of the body; {@code null} once it ended
 * @param cleanup the present state of the clean-up
 * @param result what the body came to
 * @param failure why the body failed; {@code null} if it did not
 */
public record WithCleanup<R>(
        Operation<R> body,
        Operation<?> cleanup,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R result,

        String failure)
        implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        return body == null ? clean(session) : work(session);
    }

    private Progress<R> work(Session session) throws InterruptedException {
        try {
            Progress<R> progress = body.advance(session);
            if (progress instanceof Progress.Continue<R> more) {
                return Progress.later(new WithCleanup<>(more.next(), cleanup, null, null), more.after());
            }
            return Progress.next(new WithCleanup<>(null, cleanup, ((Progress.Done<R>) progress).result(), null));
        } catch (IOException | RuntimeException e) {
            return Progress.next(new WithCleanup<>(null, cleanup, null, Failures.message(e)));
        }
    }

    private Progress<R> clean(Session session) throws IOException, InterruptedException {
        try {
            if (cleanup.advance(session) instanceof Progress.Continue<?> more) {
                return Progress.later(new WithCleanup<>(null, more.next(), result, failure), more.after());
            }
        } catch (IOException | RuntimeException e) {
            String both = failure == null ? "" : failure + "\n";
            throw new OperationFailedException(both + "clean-up: " + Failures.message(e), e);
        }
        if (failure != null) {
            throw new OperationFailedException(failure);
        }
        return Progress.done(result);
    }

    @Override
    public Operation<?> cancelled() {
        return body == null ? cleanup : new WithCleanup<>(Operations.untyped(body.cancelled()), cleanup, null, null);
    }

    @Override
    public R held() {
        return body == null ? null : body.held();
    }

    @Override
    public Operation<R> released() {
        return held() == null ? this : new WithCleanup<>(body.released(), cleanup, null, null);
    }

    @Override
    public String status() {
        if (body != null) {
            return body.status();
        }
        return cleanup.status().isEmpty() ? "cleaning up" : cleanup.status();
    }
}
