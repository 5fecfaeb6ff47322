package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Configure;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mounts a cluster on the environment's clients, or on some of them. */
public record ConfigureClientsWork(String environment, String stackName, List<String> clients, Duration timeout)
        implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static ConfigureClientsWork of(ConfigureClientsOptions options, UnaryOperator<String> expand) {
        return new ConfigureClientsWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                options.getClients().stream().map(expand).toList(),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Configure.clients(
                operationId, target.definition().environment(), target.requireStack(), clients, timeout);
    }
}
