package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.ChangeReview;
import io.jenkins.plugins.lustre.cloud.ChangeSets;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Waits until a change set is worked out, reads all of it, and lets only a harmless one pass. */
record StackUpdateReview(AwsJob job, String stackName, String stackId, String changeSet, String knownEvent)
        implements Operation<Cluster> {
    StackUpdateReview {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(changeSet, "changeSet");
        Objects.requireNonNull(knownEvent, "knownEvent");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        Answer<ChangeSets.Look> answer = job.ask(session, "review", aws -> ChangeSets.look(aws, stackId, changeSet));
        if (!answer.there()) {
            return Progress.later(this, answer.after());
        }
        ChangeSets.Look look = answer.value();
        if (look.pending()) {
            return job.over(session.now())
                    ? discard("The changes to the stack " + stackName + " were not worked out after " + job.limit()
                            + "; nothing was changed.")
                    : Progress.later(this, job.pause(session.now()));
        }
        if (look.empty()) {
            session.log().once(job.id() + "/empty", "CloudFormation finds nothing to change in " + stackName + ".");
            return Progress.next(new StackUpdateNothing(
                    new StackUpdateDiscard(job.cleaningUp(), stackId, changeSet, ""), job, stackName, stackId));
        }
        if (!"CREATE_COMPLETE".equals(look.status())) {
            return discard("CloudFormation cannot change the stack " + stackName + ": " + look.reason() + " ("
                    + look.status() + ")");
        }
        List<String> refusals = ChangeReview.refusals(look.changes());
        if (!refusals.isEmpty()) {
            return discard("This update of the stack " + stackName
                    + " is refused, because it would touch servers that hold data; nothing was changed:\n  - "
                    + String.join("\n  - ", refusals));
        }
        session.log()
                .advance(
                        job.id() + "/changes",
                        1,
                        ChangeReview.lines(look.changes()).stream()
                                .map(l -> "  " + l)
                                .toList());
        return Progress.next(new StackUpdateExecute(job, stackName, stackId, changeSet, knownEvent));
    }

    private Progress<Cluster> discard(String why) {
        return Progress.next(new StackUpdateDiscard(job.cleaningUp(), stackId, changeSet, why));
    }

    @Override
    public Operation<?> cancelled() {
        return new StackUpdateDiscard(job.cleaningUp(), stackId, changeSet, "");
    }

    @Override
    public String status() {
        return "reading the changes to the stack " + stackName;
    }
}
