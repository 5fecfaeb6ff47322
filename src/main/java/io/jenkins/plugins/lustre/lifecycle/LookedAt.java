package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.util.List;

/** A host was looked at, or did not answer. */
record LookedAt(String name, Role role, List<String> expected) implements Next<Attempted<TaskResult>, HostStatus> {

    @Override
    public Operation<HostStatus> after(Attempted<TaskResult> tried) {
        return new Return<>(
                tried.failure() == null
                        ? HostStatus.of(name, role, expected, tried.result().result())
                        : HostStatus.silent(name, role, expected, tried.failure()));
    }
}
