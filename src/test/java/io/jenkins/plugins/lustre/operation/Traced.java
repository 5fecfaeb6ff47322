package io.jenkins.plugins.lustre.operation;

import java.io.IOException;

/** An operation whose lines a {@link Rehearsal} tells from those of the branches beside it. */
record Traced<R>(String branch, Operation<R> operation) implements Operation<R> {

    static final String KIND = "traced";

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        BranchLog log = (BranchLog) session.log();
        log.enter(branch);
        try {
            Progress<R> progress = operation.advance(session);
            return progress instanceof Progress.Continue<R> more
                    ? Progress.later(new Traced<>(branch, more.next()), more.after())
                    : progress;
        } finally {
            log.leave();
        }
    }

    @Override
    public Operation<?> cancelled() {
        return new Traced<>(branch, Operations.untyped(operation.cancelled()));
    }

    @Override
    public String status() {
        return operation.status();
    }
}
