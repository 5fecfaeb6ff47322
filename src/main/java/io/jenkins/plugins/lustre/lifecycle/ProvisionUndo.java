package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.Stacks;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Deletes the stack that a given-up request began, if it did so. */
record ProvisionUndo(AwsJob job, String stackName) implements Operation<Void> {
    ProvisionUndo {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        Answer<Optional<Stack>> stack = job.ask(session, "undo", aws -> Stacks.find(aws, stackName));
        if (!stack.there()) {
            return Progress.later(this, stack.after());
        }
        Optional<Stack> own = stack.value()
                .filter(s ->
                        job.token(ProvisionCreate.TOKEN).equals(Stacks.tags(s).get(TagNames.REQUEST)));
        return own.isEmpty()
                ? Progress.done(null)
                : Progress.next(ofStack(own.get().stackId()));
    }

    private Operation<Void> ofStack(String stackId) {
        return DeleteStack.afterAbort(job, stackId);
    }

    @Override
    public String status() {
        return "looking whether the stack " + stackName + " was begun";
    }
}
