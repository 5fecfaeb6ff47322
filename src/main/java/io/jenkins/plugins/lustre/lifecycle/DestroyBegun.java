package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Always;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Return;
import io.jenkins.plugins.lustre.operation.Say;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** It was looked what a given-up request had made: exactly that is taken away, and nothing of another owner. */
record DestroyBegun(String id, ComputeEnvironment environment, String stackName, Owner owner, Duration timeout)
        implements Next<BegunStack, DestroyResult> {
    DestroyBegun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(timeout, "timeout");
    }

    @Override
    public Operation<DestroyResult> after(BegunStack begun) {
        if (!begun.stackId().isEmpty()) {
            return Destroy.of(id, environment, begun.stackId(), "", owner, timeout);
        }
        String line = begun.other().isEmpty()
                ? "The stack " + stackName + " was not begun, or is gone: nothing to delete."
                : "The stack " + stackName + " is not the one that this build asked for; it was made by "
                        + begun.other() + " and is left alone.";
        return Operations.then(
                new Say(id + "/nothing", List.of(line)),
                new Always<>(new Return<>(new DestroyResult(stackName, List.of()))));
    }
}
