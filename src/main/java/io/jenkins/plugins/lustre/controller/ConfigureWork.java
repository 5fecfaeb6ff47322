package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Configure;
import io.jenkins.plugins.lustre.lifecycle.ServerSetup;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Configures all of a cluster: MDS, OSS and clients. */
public record ConfigureWork(String environment, String stackName, List<String> clients, Duration timeout)
        implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static ConfigureWork of(ConfigureOptions options, UnaryOperator<String> expand) {
        return new ConfigureWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                options.getClients().stream().map(expand).toList(),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Configure.all(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                clients,
                new ServerSetup("", false, timeout));
    }
}
