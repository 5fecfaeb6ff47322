package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.Leftovers;
import io.jenkins.plugins.lustre.cloud.StackActions;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the stack to be deleted. While an update is under way that is refused; then it begins anew, as the update may
 * make more servers.
 */
record DeleteStackBegin(AwsJob job, String stackName, String stackId, Leftovers resources, String knownEvent)
        implements Operation<Void> {
    DeleteStackBegin {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(knownEvent, "knownEvent");
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        Answer<Optional<String>> answer =
                job.ask(session, "delete", aws -> StackActions.delete(aws, stackId, job.token("delete")));
        if (!answer.there()) {
            return Progress.later(this, answer.after());
        }
        if (answer.value().isEmpty()) {
            return Progress.next(new DeleteStackWait(job, stackName, stackId, resources, knownEvent));
        }
        String why = answer.value().get();
        if (job.over(session.now())) {
            throw new OperationFailedException("The stack " + stackName + " could not be deleted within " + job.limit()
                    + ": " + why + ". Nothing of it is deleted, and it costs money: run lustreDestroy again when the"
                    + " update has ended.");
        }
        session.log().once(job.id() + "/updating", why + "; waiting until the update has ended, to delete it then.");
        return Progress.later(new DeleteStackPlan(job, stackId), job.pause(session.now()));
    }

    @Override
    public String status() {
        return "deleting the stack " + stackName;
    }
}
