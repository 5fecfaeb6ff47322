package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Configure;
import io.jenkins.plugins.lustre.lifecycle.ScaleOutStack;
import io.jenkins.plugins.lustre.lifecycle.ServerSetup;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Adds OSS to a cluster and makes the OSTs of the new ones. */
public record ScaleOutWork(String environment, String stackName, int ossCount, String ossSize, Duration timeout)
        implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static ScaleOutWork of(ScaleOutOptions options, UnaryOperator<String> expand) {
        return new ScaleOutWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                options.getOssCount(),
                expand.apply(options.getOssSize()),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        ScaleOutStack grow = new ScaleOutStack(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                ossCount,
                ossSize,
                build.owner(),
                timeout,
                null);
        return Configure.grown(
                operationId, target.definition().environment(), grow, new ServerSetup("", false, timeout));
    }
}
