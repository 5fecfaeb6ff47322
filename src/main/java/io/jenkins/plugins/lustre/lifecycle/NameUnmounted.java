package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.TaskResult;

/** Puts the client's name to what became of its mount. */
record NameUnmounted(String client) implements Next<Attempted<TaskResult>, Unmounted> {

    @Override
    public Operation<Unmounted> after(Attempted<TaskResult> tried) {
        return new Return<>(new Unmounted(client, tried.failure()));
    }
}
