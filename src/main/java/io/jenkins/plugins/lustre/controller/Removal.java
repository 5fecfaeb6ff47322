package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.operation.Outcome;
import java.time.Instant;
import java.util.Map;

/**
 * The destruction of a cluster that no build drives.
 *
 * @param id of its operation
 * @param stackName what people call the cluster
 * @param stackId what AWS calls it
 * @param by who asked for it
 * @param since when
 * @param status what is being waited for; empty once it ended
 * @param outcome how it ended; {@code null} while it has not
 */
public record Removal(
        String id, String stackName, String stackId, String by, Instant since, String status, Outcome<?> outcome) {

    private static final String STACK = "stackName";
    private static final String STACK_ID = "stackId";
    private static final String BY = "by";
    private static final String SINCE = "since";

    /** What is noted beside the operation. */
    static Map<String, String> labels(String stackName, String stackId, String by, Instant since) {
        return Map.of(STACK, stackName, STACK_ID, stackId, BY, by, SINCE, since.toString());
    }

    static Removal of(String id, Map<String, String> labels, String status, Outcome<?> outcome) {
        return new Removal(
                id,
                labels.getOrDefault(STACK, ""),
                labels.getOrDefault(STACK_ID, ""),
                labels.getOrDefault(BY, ""),
                Instant.parse(labels.getOrDefault(SINCE, Instant.EPOCH.toString())),
                status,
                outcome);
    }

    public boolean underWay() {
        return outcome == null;
    }

    public boolean succeeded() {
        return outcome instanceof Outcome.Succeeded;
    }
}
