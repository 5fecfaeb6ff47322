package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.ChangeSets;
import io.jenkins.plugins.lustre.cloud.Growth;
import io.jenkins.plugins.lustre.cloud.StackPlan;
import io.jenkins.plugins.lustre.cloud.TemplateSink;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Brings a stack to what is wanted, by a change set that is read before it is executed.
 *
 * @param stackName for people
 * @param stackId the stack
 * @param growth what changes
 * @param knownEvent the id of the stack's last event before
 */
record StackUpdate(AwsJob job, String stackName, String stackId, Growth growth, String knownEvent)
        implements Operation<Cluster> {
    StackUpdate {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        Objects.requireNonNull(growth, "growth");
        Objects.requireNonNull(knownEvent, "knownEvent");
    }

    /** The operation that follows a plan: nothing but a look at the cluster if it is as wanted already. */
    static Operation<Cluster> of(Session session, AwsJob job, String stackName, StackPlan.Update plan)
            throws IOException {
        List<String> lines = new ArrayList<>();
        if (plan.same()) {
            lines.add("The stack " + stackName + " is as wanted: no changes.");
            session.service(TemplateSink.class).keep(stackName, plan.planned().toPrettyString());
        } else {
            lines.add("Updating the stack " + stackName + ".");
        }
        lines.addAll(plan.notes());
        session.log().advance(job.id() + "/update", 1, lines);
        return plan.same()
                ? new ProvisionHostKeys(job, stackName, plan.stackId(), session.now())
                : new StackUpdate(job, stackName, plan.stackId(), plan.growth(), plan.lastEvent());
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        String changeSet = job.token("change");
        TemplateSink sink = session.service(TemplateSink.class);
        Answer<ObjectNode> template = job.ask(session, "change", aws -> {
            ObjectNode planned = ChangeSets.create(aws, job.environment(), stackName, stackId, growth, changeSet);
            sink.keep(stackName, planned.toPrettyString());
            return planned;
        });
        return template.there()
                ? Progress.next(new StackUpdateReview(job, stackName, stackId, changeSet, knownEvent))
                : Progress.later(this, template.after());
    }

    @Override
    public Operation<?> cancelled() {
        return new StackUpdateDiscard(job.cleaningUp(), stackId, job.token("change"), "");
    }

    @Override
    public String status() {
        return "asking for the changes to the stack " + stackName;
    }
}
