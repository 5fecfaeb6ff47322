package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Configure;
import io.jenkins.plugins.lustre.lifecycle.ServerSetup;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Makes the OSTs of one OSS, or of all. */
public record ConfigureOssWork(
        String environment, String stackName, Integer ossnum, String reformat, boolean replace, Duration timeout)
        implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static ConfigureOssWork of(ConfigureOssOptions options, UnaryOperator<String> expand) {
        return new ConfigureOssWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                options.getOssnum(),
                expand.apply(options.getReformat()),
                options.isReplace(),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Configure.oss(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                ossnum,
                new ServerSetup(reformat, replace, timeout));
    }
}
