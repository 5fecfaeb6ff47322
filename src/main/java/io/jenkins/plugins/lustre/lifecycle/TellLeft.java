package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.operation.Attempted;
import io.jenkins.plugins.lustre.operation.Next;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Results;
import io.jenkins.plugins.lustre.operation.Say;
import io.jenkins.plugins.lustre.ssh.TaskResult;
import java.util.List;

/** What a bench left running was ended on all clients, or not: then it is said, and the clean-up goes on. */
record TellLeft(String id) implements Next<Attempted<Results<TaskResult>>, Void> {

    @Override
    public Operation<Void> after(Attempted<Results<TaskResult>> ended) {
        return new Say(
                id,
                ended.failure() == null
                        ? List.of()
                        : List.of("Processes of the bench may still run: " + ended.failure()));
    }
}
