package io.jenkins.plugins.lustre.steps;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Tells the steps of a {@code withLustre} block whose cluster is theirs; Pipeline keeps it with the block. */
final class HeldCluster implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String operationId;

    /** @param operationId the operation that holds the cluster */
    HeldCluster(String operationId) {
        this.operationId = operationId;
    }

    /** The operation that holds the cluster of the innermost block around a step; empty if there is none. */
    static String around(StepContext context) throws IOException, InterruptedException {
        HeldCluster held = context.get(HeldCluster.class);
        return held == null ? "" : held.operationId;
    }
}
