package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.TaskResult;

/** The host was rebooted for a kernel and the software looked at again: it fails if another reboot is asked for. */
record RebootedInto(Host host) implements Next<TaskResult, Void> {

    @Override
    public Operation<Void> after(TaskResult installed) throws OperationFailedException {
        if (HostScripts.rebootNeeded(installed)) {
            throw new OperationFailedException(host.name() + " was rebooted, but still runs kernel "
                    + installed.result().path("running").asText() + " instead of "
                    + installed.result().path("kernel").asText() + ": look at its boot loader");
        }
        return new Return<>(null);
    }
}
