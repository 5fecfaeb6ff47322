package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.Leftovers;
import io.jenkins.plugins.lustre.cloud.StackActions;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;

/** Asks for the stack to be deleted. */
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
        Answer<Boolean> done = job.ask(session, "delete", aws -> {
            StackActions.delete(aws, stackId, job.token("delete"));
            return true;
        });
        return done.there()
                ? Progress.next(new DeleteStackWait(job, stackName, stackId, resources, knownEvent))
                : Progress.later(this, done.after());
    }

    @Override
    public String status() {
        return "deleting the stack " + stackName;
    }
}
