package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Status;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Looks how a cluster is. */
public record StatusWork(
        String environment,
        String stackName,
        List<String> clients,
        int maxUsedPercent,
        OnDegraded onDegraded,
        Duration timeout)
        implements Work {

    /**
     * @param expand fills in variables; the identity in Pipelines, where Groovy has done it
     * @throws IllegalArgumentException for an option that cannot be, with its name
     */
    public static StatusWork of(StatusOptions options, UnaryOperator<String> expand) {
        return new StatusWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                options.getClients().stream().map(expand).toList(),
                options.getMaxUsedPercent(),
                OnDegraded.parse(expand.apply(options.getOnDegraded())),
                Duration.ofMinutes(options.getTimeoutMinutes()));
    }

    @Override
    public Map<String, String> labels() {
        return onDegraded.labels();
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return new Status(
                operationId,
                target.definition().environment(),
                target.requireStack(),
                clients,
                maxUsedPercent,
                timeout);
    }
}
