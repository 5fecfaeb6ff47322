package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Destroy;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Say;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes a cluster away. */
public record DestroyWork(String environment, String stackName, Duration timeout) implements Work {

    /** In a {@code finally}, the failure that came before must stay the one that people see. */
    private static final String NOTHING =
            "This build has no cluster of its own (any more), so none is taken away. That of another"
                    + " build is named: lustreDestroy stackName: '...'";

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static DestroyWork of(DestroyOptions options, UnaryOperator<String> expand) {
        return new DestroyWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        if (target.stack().isEmpty()) {
            return new Say(operationId + "/nothing", List.of(NOTHING));
        }
        if (!target.request().isEmpty()) {
            return Destroy.begun(
                    operationId,
                    target.definition().environment(),
                    target.stack(),
                    target.request(),
                    build.owner(),
                    timeout);
        }
        return Destroy.of(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                target.mountSource(),
                build.owner(),
                timeout);
    }
}
