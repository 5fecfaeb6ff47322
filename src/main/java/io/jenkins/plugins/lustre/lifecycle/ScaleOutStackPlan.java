package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Answer;
import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.ServerShape;
import io.jenkins.plugins.lustre.cloud.StackPlan;
import io.jenkins.plugins.lustre.cloud.StackPlanner;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Looks whether the OSS can be had; changes nothing. */
record ScaleOutStackPlan(AwsJob job, String stackName, int ossCount, String ossSize) implements Operation<ScaledOut> {
    ScaleOutStackPlan {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(stackName, "stackName");
        ossSize = ossSize == null ? "" : ossSize;
    }

    @Override
    public Progress<ScaledOut> advance(Session session) throws IOException, InterruptedException {
        Answer<StackPlan.Update> plan = job.ask(
                session,
                "plan",
                aws -> new StackPlanner(aws, job.environment(), job.owner()).scaleOut(stackName, ossCount, ossSize));
        if (!plan.there()) {
            return Progress.later(this, plan.after());
        }
        List<String> added = plan.value().growth().added(plan.value().present()).stream()
                .map(ServerShape::name)
                .toList();
        return Progress.next(Operations.then(
                StackUpdate.of(session, job, plan.value().stackName(), plan.value()), new ScaleOutStackDone(added)));
    }

    @Override
    public String status() {
        return "checking what " + stackName + " needs";
    }
}
