package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.Tokens;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Hold;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.time.Duration;
import java.util.List;

/** A cluster for as long as somebody uses it. */
public final class TemporaryCluster {

    private TemporaryCluster() {}

    /**
     * Makes a new cluster, configures all of it, and holds it ({@link Operation#held}) until it is released; then, and
     * also after a failure or a cancel, it is taken away: exactly the stack that this request made, and no other.
     *
     * @param clients names of some of the environment's clients; empty for all
     * @param setup how its servers are configured
     * @param destroy how long taking it away may take
     */
    public static Operation<Cluster> of(
            ProvisionRequest request, List<String> clients, ServerSetup setup, Duration destroy) {
        Operation<Cluster> made = Operations.then(
                new Provision(request.forNewOnly()),
                new ConfigureAll(request.id(), request.environment(), clients, setup));
        Operation<DestroyResult> end = Destroy.begun(
                request.id() + "-end",
                request.environment(),
                request.spec().stackName(),
                request(request.id()),
                request.owner(),
                destroy);
        return Operations.withCleanup(Operations.then(made, new Hold<>()), end);
    }

    /** By what the stack of an operation is known, see {@link io.jenkins.plugins.lustre.cloud.BegunStacks}. */
    public static String request(String operationId) {
        return Tokens.of(operationId, ProvisionCreate.TOKEN);
    }
}
