package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Configure;
import io.jenkins.plugins.lustre.lifecycle.ServerSetup;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Makes the MGS and MDT of a cluster. */
public record ConfigureMdsWork(String environment, String stackName, String reformat, Duration timeout)
        implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static ConfigureMdsWork of(ConfigureMdsOptions options, UnaryOperator<String> expand) {
        return new ConfigureMdsWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                expand.apply(options.getReformat()),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Configure.mds(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                new ServerSetup(reformat, false, timeout));
    }
}
