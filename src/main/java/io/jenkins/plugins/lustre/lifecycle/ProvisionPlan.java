package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.cloud.StackPlan;
import io.jenkins.plugins.lustre.cloud.StackPlanner;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.Objects;

/** Looks what there is and whether what is wanted can be had; changes nothing. */
record ProvisionPlan(ProvisionRequest request, AwsJob job) implements Operation<Cluster> {
    ProvisionPlan {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(job, "job");
    }

    @Override
    public Progress<Cluster> advance(Session session) throws IOException, InterruptedException {
        Owner owner = request.owner();
        Answer<StackPlan> plan = job.ask(
                session,
                "plan",
                aws -> new StackPlanner(aws, request.environment(), owner)
                        .provision(request.spec(), job.token(ProvisionCreate.TOKEN)));
        if (!plan.there()) {
            return Progress.later(this, plan.after());
        }
        String name = request.spec().stackName();
        if (plan.value() instanceof StackPlan.Create create) {
            ProvisionNews.creating(session.log(), request, create.site());
            return Progress.next(new ProvisionCreate(request, job, create.site()));
        }
        if (plan.value() instanceof StackPlan.Resume begun) {
            return Progress.next(
                    new ProvisionWait(job, name, begun.stackId(), "", true, request.deleteOnAbort(), 0, 0));
        }
        if (request.onlyNew()) {
            throw new OperationFailedException(
                    "The stack " + name + " is there already. A file system that is taken away"
                            + " at the end has to be a new one: choose another stackName, or take that one away with"
                            + " lustreDestroy stackName: '" + name + "'.");
        }
        if (plan.value() instanceof StackPlan.Busy busy) {
            return waiting(session, busy);
        }
        return Progress.next(StackUpdate.of(session, job, name, (StackPlan.Update) plan.value()));
    }

    private Progress<Cluster> waiting(Session session, StackPlan.Busy busy) throws OperationFailedException {
        String what = "The stack " + request.spec().stackName() + " is in " + busy.status();
        if (job.over(session.now())) {
            throw new OperationFailedException(
                    what + " after " + job.limit() + " still. CloudFormation goes on with it,"
                            + " and its servers cost money. Run this again to wait for it, or take it away with lustreDestroy.");
        }
        session.log().once(job.id() + "/busy", what + " (" + busy.stackId() + "): waiting for that to end.");
        return Progress.later(this, job.pause(session.now()));
    }

    @Override
    public String status() {
        return "checking what " + request.spec().stackName() + " needs";
    }
}
