package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.cloud.Pace;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.time.Duration;
import java.util.Objects;

/**
 * Adds OSS to a cluster's stack and touches nothing that is there.
 *
 * @param id unique for this request, as in {@link ProvisionRequest}
 * @param environment where the cluster stands
 * @param stackName the stack's name or id
 * @param ossCount how many OSS there shall be afterwards; not less than there are
 * @param ossSize of the new ones; empty for the size of the last one
 * @param owner who asks; only its controller may change the stack
 * @param timeout how long it may take
 * @param pace how often AWS is asked; {@code null} for the usual
 */
public record ScaleOutStack(
        String id,
        ComputeEnvironment environment,
        String stackName,
        int ossCount,
        String ossSize,
        Owner owner,
        Duration timeout,
        Pace pace)
        implements Operation<ScaledOut> {
    public ScaleOutStack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(owner, "owner");
        ossSize = ossSize == null ? "" : ossSize;
        timeout = timeout == null ? Duration.ofMinutes(30) : timeout;
        pace = pace == null ? Pace.USUAL : pace;
    }

    @Override
    public Progress<ScaledOut> advance(Session session) {
        AwsJob job = AwsJob.begin(id, environment, owner, pace, session.now(), timeout);
        return Progress.next(new ScaleOutStackPlan(job, stackName, ossCount, ossSize));
    }

    @Override
    public String status() {
        return "checking what " + stackName + " needs";
    }
}
