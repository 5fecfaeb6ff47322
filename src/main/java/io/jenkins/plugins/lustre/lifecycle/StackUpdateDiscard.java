package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.ChangeSets;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;

/**
 * Deletes a change set that is not executed.
 *
 * @param why the failure that is to be told afterwards; empty if there is none
 */
record StackUpdateDiscard(AwsJob job, String stackId, String changeSet, String why) implements Operation<Cluster> {
    StackUpdateDiscard {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(changeSet, "changeSet");
        why = why == null ? "" : why;
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        Answer<Boolean> done = job.ask(session, "discard", aws -> {
            ChangeSets.delete(aws, stackId, changeSet);
            return true;
        });
        if (!done.there()) {
            return Progress.later(this, done.after());
        }
        if (!why.isEmpty()) {
            throw new OperationFailedException(why);
        }
        return Progress.done(null);
    }

    @Override
    public Operation<?> cancelled() {
        return this;
    }

    @Override
    public String status() {
        return "discarding the changes";
    }
}
