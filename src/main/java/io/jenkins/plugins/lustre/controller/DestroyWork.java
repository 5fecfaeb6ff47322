package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Destroy;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Takes a cluster away. */
public record DestroyWork(String environment, String stackName, Duration timeout) implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static DestroyWork of(DestroyOptions options, UnaryOperator<String> expand) {
        return new DestroyWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Destroy.of(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                target.mountSource(),
                build.owner(),
                timeout);
    }
}
