package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;

/** Fails once what had to be done before is done. */
record FailWith(String message) implements Next<Void, TaskResult> {

    @Override
    public Operation<TaskResult> after(Void result) throws OperationFailedException {
        throw new OperationFailedException(message);
    }
}
