package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.lifecycle.Provision;
import io.jenkins.plugins.lustre.lifecycle.ProvisionDryRun;
import io.jenkins.plugins.lustre.lifecycle.ProvisionRequest;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Creates a cluster, or brings one to what is wanted.
 *
 * @param spec what the job says of the cluster; what it does not say is the environment's to say
 */
public record ProvisionWork(String environment, ClusterSpec spec, boolean deleteOnAbort, boolean dryRun)
        implements Work {

    /** @param expand fills in variables; the identity in Pipelines, where Groovy has done it */
    public static ProvisionWork of(ProvisionOptions options, UnaryOperator<String> expand) {
        ClusterSpec spec = spec(
                options, expand, options.isKeepFailed() ? ClusterSpec.OnFailure.KEEP : ClusterSpec.OnFailure.ROLLBACK);
        return new ProvisionWork(
                expand.apply(options.getEnvironment()), spec, options.isDeleteOnAbort(), options.isDryRun());
    }

    /** What is wanted. */
    static ClusterSpec spec(NewClusterOptions options, UnaryOperator<String> expand, ClusterSpec.OnFailure onFailure) {
        return new ClusterSpec(
                expand.apply(options.getStackName()),
                expand.apply(options.getFsname()),
                expand.apply(options.getMdsSize()),
                expand.apply(options.getOssSize()),
                options.getOssCount(),
                expand.apply(options.getSpotPrice()),
                tags(expand.apply(options.getTags())),
                Duration.ofHours(options.getTimeToLiveHours()),
                options.getDestroyExpired(),
                Duration.ofMinutes(options.getTimeoutMinutes()),
                onFailure);
    }

    /**
     * Reads one {@code name=value} per line.
     *
     * @throws IllegalArgumentException for a line that is not
     */
    static Map<String, String> tags(String lines) {
        Map<String, String> tags = new LinkedHashMap<>();
        lines.lines().map(String::trim).filter(l -> !l.isEmpty()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("tags: '" + line + "' is not of the form name=value");
            }
            tags.put(
                    line.substring(0, equals).trim(), line.substring(equals + 1).trim());
        });
        return tags;
    }

    /** What it comes to is the build's own cluster. */
    @Override
    public Map<String, String> labels() {
        return Map.of(Completion.PROVISIONED, "true");
    }

    @Override
    public String stackName() {
        return spec.stackName();
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        ProvisionRequest request = new ProvisionRequest(
                operationId,
                target.definition().environment(),
                target.definition().defaults().complete(spec),
                build.owner(),
                deleteOnAbort,
                null);
        return dryRun ? new ProvisionDryRun(request) : new Provision(request);
    }
}
