package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.Reboot;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import io.jenkins.plugins.lustre.ssh.WaitForHost;
import java.time.Duration;
import java.util.List;

/**
 * The software was installed. If that was a kernel, the host is rebooted once and the script runs again; the second
 * time it must not ask again.
 */
record RebootIfAsked(Host host, RemoteTask install, Duration timeout) implements Next<TaskResult, Void> {

    @Override
    public Operation<Void> after(TaskResult installed) {
        if (!HostScripts.rebootNeeded(installed)) {
            return new Return<>(null);
        }
        return Operations.inSequence(List.of(
                Reboot.of(host, timeout),
                WaitForHost.of(host, timeout),
                Operations.then(install, new RebootedInto(host))));
    }
}
