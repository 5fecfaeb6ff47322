package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;

/** A remote task of whose result only what a reader makes of it is kept. */
record ReadTask<R>(RemoteTask task, TaskReader<R> reader) implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) {
        return Progress.next(task.start(session, reader));
    }

    @Override
    public String status() {
        return task.status();
    }
}
