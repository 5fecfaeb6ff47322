package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;

/** Deletes an empty change set and goes on with the cluster as it is. */
record StackUpdateNothing(Operation<Cluster> discard, AwsJob job, String stackName, String stackId)
        implements Operation<Cluster> {
    StackUpdateNothing {
        Objects.requireNonNull(discard, "discard");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        if (discard.advance(session) instanceof Progress.Continue<Cluster> more) {
            return Progress.later(new StackUpdateNothing(more.next(), job, stackName, stackId), more.after());
        }
        return Progress.next(new ProvisionHostKeys(job, stackName, stackId, session.now()));
    }

    @Override
    public Operation<?> cancelled() {
        return discard.cancelled();
    }

    @Override
    public String status() {
        return discard.status();
    }
}
