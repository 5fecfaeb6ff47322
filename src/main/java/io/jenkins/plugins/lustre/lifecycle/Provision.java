package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.util.Objects;

/**
 * Creates the wanted cluster's stack, or brings a stack of that name to it, waits until it is there and learns the host
 * keys of its servers. The same request again changes nothing and succeeds.
 *
 * <p>Needs {@link io.jenkins.plugins.lustre.cloud.AwsClients} and {@link io.jenkins.plugins.lustre.cloud.TemplateSink}
 * of the session.
 */
public record Provision(ProvisionRequest request) implements Operation<Cluster> {
    public Provision {
        Objects.requireNonNull(request, "request");
    }

    @Override
    public Progress<Cluster> advance(Session session) {
        AwsJob job = AwsJob.begin(
                request.id(),
                request.environment(),
                request.owner(),
                request.pace(),
                session.now(),
                request.spec().timeout());
        return Progress.next(new ProvisionPlan(request, job));
    }

    @Override
    public String status() {
        return "checking what " + request.spec().stackName() + " needs";
    }
}
