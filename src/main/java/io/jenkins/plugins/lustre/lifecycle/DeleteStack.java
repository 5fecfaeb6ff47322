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
 * Deletes a cluster's stack, waits, and shows that nothing of it is left. A stack that is gone already is success; one
 * that this plugin did not make, or another controller or environment, is refused. Unmounting clients comes before it.
 *
 * @param id unique for this request, as in {@link ProvisionRequest}
 * @param environment where the cluster stands
 * @param stackName the stack's name or id
 * @param owner who asks; only its controller may delete the stack
 * @param timeout how long it may take
 * @param pace how often AWS is asked; {@code null} for the usual
 */
public record DeleteStack(
        String id, ComputeEnvironment environment, String stackName, Owner owner, Duration timeout, Pace pace)
        implements Operation<Void> {

    /** How long a stack may take to go after an abort. */
    private static final Duration AFTER_ABORT = Duration.ofMinutes(30);

    public DeleteStack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(owner, "owner");
        timeout = timeout == null ? Duration.ofMinutes(30) : timeout;
        pace = pace == null ? Pace.USUAL : pace;
    }

    /** The same for a stack whose request was given up. */
    static DeleteStack afterAbort(AwsJob job, String stackId) {
        return new DeleteStack(job.id() + "-abort", job.environment(), stackId, job.owner(), AFTER_ABORT, job.pace());
    }

    @Override
    public Progress<Void> advance(Session session) {
        AwsJob job = AwsJob.begin(id, environment, owner, pace, session.now(), timeout);
        return Progress.next(new DeleteStackPlan(job, stackName));
    }

    @Override
    public String status() {
        return "looking for the stack " + stackName;
    }
}
