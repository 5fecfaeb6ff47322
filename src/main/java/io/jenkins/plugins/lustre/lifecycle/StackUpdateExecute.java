package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.ChangeSets;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Say;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Executes a change set that was read and found harmless. */
record StackUpdateExecute(AwsJob job, String stackName, String stackId, String changeSet, String knownEvent)
        implements Operation<Cluster> {
    StackUpdateExecute {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(changeSet, "changeSet");
        Objects.requireNonNull(knownEvent, "knownEvent");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        Answer<Boolean> done = job.ask(session, "execute", aws -> {
            ChangeSets.execute(aws, stackId, changeSet, job.token("execute"), knownEvent);
            return true;
        });
        return done.there()
                ? Progress.next(new ProvisionWait(job, stackName, stackId, knownEvent, false, false, 0, 0))
                : Progress.later(this, done.after());
    }

    @Override
    public Operation<?> cancelled() {
        return Operations.inSequence(List.of(
                new StackUpdateDiscard(job.cleaningUp(), stackId, changeSet, ""),
                new Say(
                        job.id() + "/left",
                        List.of("If the update of the stack " + stackName
                                + " had begun already, CloudFormation goes on with it."))));
    }

    @Override
    public String status() {
        return "beginning the changes to the stack " + stackName;
    }
}
