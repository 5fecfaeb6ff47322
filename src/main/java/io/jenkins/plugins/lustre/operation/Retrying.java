package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.time.Duration;

/**
 * Begins an operation anew when it failed in a way that may pass, that is with an {@link IOException} other than
 * {@link OperationFailedException}. The pause doubles each time.
 *
 * @param fresh the operation as it is at its beginning
 * @param current its present state
 * @param left how many more times it may begin anew
 * @param pause how long to wait before the next beginning
 */
public record Retrying<R>(Operation<R> fresh, Operation<R> current, int left, Duration pause) implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        try {
            Progress<R> progress = current.advance(session);
            return progress instanceof Progress.Continue<R> more
                    ? Progress.later(new Retrying<>(fresh, more.next(), left, pause), more.after())
                    : progress;
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            if (left == 0) {
                throw e;
            }
            return Progress.later(new Retrying<>(fresh, fresh, left - 1, pause.multipliedBy(2)), pause);
        }
    }

    @Override
    public Operation<?> cancelled() {
        return current.cancelled();
    }

    @Override
    public String status() {
        return current.status();
    }
}
