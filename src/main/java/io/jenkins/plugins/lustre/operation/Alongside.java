package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs a body while something else runs beside it that would not end by itself, such as a server that the body needs.
 * When the body ends, the other is cancelled; when the other ends first, the body is cancelled and it is a failure.
 *
 * @param beside what runs beside the body; once the body ended, what is left of stopping it
 * @param besideDue not before when that is advanced again; {@code null} if at once, as always after a restart: a pause is
 *     not worth a save
 * @param body the present state of the body; {@code null} once it ended
 * @param bodyDue the same for the body: neither is advanced more often because the other is
 * @param result what the body came to
 * @param failure why the body failed, or why what ran beside it ended; {@code null} if neither
 */
public record Alongside<R>(
        Operation<?> beside,
        @JsonIgnore Instant besideDue,
        Operation<R> body,
        @JsonIgnore Instant bodyDue,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R result,

        String failure)
        implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        return body == null ? stop(session) : work(session);
    }

    private Progress<R> work(Session session) throws InterruptedException {
        Operation<?> going = beside;
        Instant goingDue = besideDue;
        if (isDue(besideDue, session)) {
            try {
                if (!(beside.advance(session) instanceof Progress.Continue<?> more)) {
                    return stopping(body.cancelled(), null, "ended too early");
                }
                going = more.next();
                goingDue = session.now().plus(more.after());
            } catch (IOException | RuntimeException e) {
                return stopping(body.cancelled(), null, Failures.message(e));
            }
        }
        Operation<R> next = body;
        Instant nextDue = bodyDue;
        if (isDue(bodyDue, session)) {
            try {
                Progress<R> progress = body.advance(session);
                if (!(progress instanceof Progress.Continue<R> more)) {
                    return stopping(going.cancelled(), ((Progress.Done<R>) progress).result(), null);
                }
                next = more.next();
                nextDue = session.now().plus(more.after());
            } catch (IOException | RuntimeException e) {
                return stopping(going.cancelled(), null, Failures.message(e));
            }
        }
        Instant first = goingDue.isBefore(nextDue) ? goingDue : nextDue;
        Duration pause = Duration.between(session.now(), first);
        return Progress.later(
                new Alongside<>(going, goingDue, next, nextDue, null, null),
                pause.isNegative() ? Duration.ZERO : pause);
    }

    private static boolean isDue(Instant due, Session session) {
        return due == null || !session.now().isBefore(due);
    }

    private static <R> Progress<R> stopping(Operation<?> stop, R result, String failure) {
        return Progress.next(new Alongside<>(stop, null, null, null, result, failure));
    }

    private Progress<R> stop(Session session) throws IOException, InterruptedException {
        if (beside.advance(session) instanceof Progress.Continue<?> more) {
            return Progress.later(new Alongside<>(more.next(), null, null, null, result, failure), more.after());
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
