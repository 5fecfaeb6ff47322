package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.lifecycle.Bench;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Measures a cluster. */
public record BenchWork(
        String environment, String stackName, String name, BenchSpec spec, Duration timeout, BenchRules rules)
        implements Work {

    /**
     * @param expand fills in variables; the identity in Pipelines, where Groovy has done it
     * @throws IllegalArgumentException for an option that cannot be, with its name
     */
    public static BenchWork of(BenchOptions options, UnaryOperator<String> expand) {
        BenchSpec spec = new BenchSpec(
                options.getClients(),
                options.getOperations().stream().map(expand).map(Access::parse).toList(),
                BenchTool.parse(expand.apply(options.getTool())),
                Size.parse(expand.apply(options.getFileSize())),
                Size.parse(expand.apply(options.getBlockSize())),
                options.getProcessesPerClient(),
                options.getRepetitions(),
                options.getStripeCount(),
                options.getOst(),
                options.isDirectIo(),
                options.isDropCaches());
        return new BenchWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                expand.apply(options.getName()),
                spec,
                Duration.ofMinutes(options.getTimeoutMinutes()),
                BenchRules.of(
                        options.getGates().stream().map(expand).toList(),
                        expand.apply(options.getOnRegression()),
                        options.getConfirmations()));
    }

    @Override
    public Map<String, String> labels() {
        return rules.labels();
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Bench.of(operationId, target.definition().environment(), target.requireStack(), name, spec, timeout);
    }
}
