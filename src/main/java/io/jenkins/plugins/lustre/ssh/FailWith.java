package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;

/** Fails once what had to be done before is done. */
record FailWith<R>(String message) implements Next<Void, R> {

    @Override
    public Operation<R> after(Void result) throws OperationFailedException {
        throw new OperationFailedException(message);
    }
}
