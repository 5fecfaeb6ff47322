package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Runs a body while something else runs beside it that would not end by itself, such as a server that the body needs.
 * When the body ends, the other is cancelled; when the other ends first, the body is cancelled and it is a failure.
 *
 * @param beside what runs beside the body; once the body ended, what is left of stopping it
 * @param body the present state of the body; {@code null} once it ended
 * @param result what the body came to
 * @param failure why the body failed, or why what ran beside it ended; {@code null} if neither
 */
public record Alongside<R>(
        Operation<?> beside,
        Operation<R> body,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R result,

        String failure)
        implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        return body == null ? stop(session) : work(session);
    }

    private Progress<R> work(Session session) throws InterruptedException {
        Operation<?> going;
        Duration pause;
        try {
            if (!(beside.advance(session) instanceof Progress.Continue<?> more)) {
                return broken("ended too early");
            }
            going = more.next();
            pause = more.after();
        } catch (IOException | RuntimeException e) {
            return broken(Failures.message(e));
        }
        try {
            Progress<R> progress = body.advance(session);
            if (progress instanceof Progress.Continue<R> more) {
                Duration shorter = more.after().compareTo(pause) < 0 ? more.after() : pause;
                return Progress.later(new Alongside<>(going, more.next(), null, null), shorter);
            }
            return Progress.next(
                    new Alongside<>(going.cancelled(), null, ((Progress.Done<R>) progress).result(), null));
        } catch (IOException | RuntimeException e) {
            return Progress.next(new Alongside<>(going.cancelled(), null, null, Failures.message(e)));
        }
    }

    private Progress<R> broken(String why) {
        return Progress.next(new Alongside<>(body.cancelled(), null, null, why));
    }

    private Progress<R> stop(Session session) throws IOException, InterruptedException {
        if (beside.advance(session) instanceof Progress.Continue<?> more) {
            return Progress.later(new Alongside<>(more.next(), null, result, failure), more.after());
        }
        if (failure != null) {
            throw new OperationFailedException(failure);
        }
        return Progress.done(result);
    }

    @Override
    public Operation<?> cancelled() {
        return body == null ? beside : Operations.inSequence(List.of(body.cancelled(), beside.cancelled()));
    }

    @Override
    public String status() {
        return body == null ? "stopping what ran beside" : body.status();
    }
}
