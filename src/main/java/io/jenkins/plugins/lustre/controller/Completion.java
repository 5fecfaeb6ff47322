package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.lifecycle.BenchResult;
import io.jenkins.plugins.lustre.lifecycle.ClusterStatus;
import io.jenkins.plugins.lustre.lifecycle.DestroyResult;
import io.jenkins.plugins.lustre.model.Cluster;
import java.io.IOException;
import java.util.Map;

/** What is kept of a result, and what the step returns for it. Doing it twice changes nothing. */
public final class Completion {

    /** The label of an operation whose cluster becomes the build's own. */
    static final String PROVISIONED = "provisioned";

    private Completion() {}

    /**
     * @param operationId whose result it is
     * @return plain maps, lists, numbers and texts, or {@code null} if the step returns nothing
     */
    public static Object complete(LustreBuild build, String operationId, Object result) throws IOException {
        if (result instanceof Cluster cluster) {
            BuildClusters clusters = new BuildClusters(build.directory());
            if (ActiveOperation.store(build).labels(operationId).containsKey(PROVISIONED)) {
                clusters.provisioned(cluster);
            } else {
                clusters.seen(cluster);
            }
            return ReturnValues.of(cluster);
        }
        if (result instanceof BenchResult bench) {
            BenchRules rules = BenchRules.from(ActiveOperation.store(build).labels(operationId));
            return BenchKeeping.keep(build, operationId, bench.record(), rules);
        }
        if (result instanceof ClusterStatus status) {
            return StatusKeeping.keep(
                    build,
                    operationId,
                    status,
                    OnDegraded.from(ActiveOperation.store(build).labels(operationId)));
        }
        if (result instanceof DestroyResult destroyed) {
            return Map.of("stillMounted", destroyed.stillMounted());
        }
        return null;
    }
}
