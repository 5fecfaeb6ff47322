package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Looks how a cluster and its clients are, side by side, and prints it. A host that is lost or silent delays no other, and
 * is part of the result rather than a failure.
 *
 * @param id unique for this look
 * @param environment where the cluster stands
 * @param stack the stack's name or id
 * @param clients names of some of the environment's clients; empty for all
 * @param maxUsedPercent from how many percent of its space or inodes on a target counts as full; 1 to 100
 * @param timeout how long a host has to answer
 */
public record Status(
        String id,
        ComputeEnvironment environment,
        String stack,
        List<String> clients,
        int maxUsedPercent,
        Duration timeout)
        implements Operation<ClusterStatus> {

    public Status {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(stack, "stack");
        clients = clients == null ? List.of() : List.copyOf(clients);
        Objects.requireNonNull(timeout, "timeout");
    }

    @Override
    public Progress<ClusterStatus> advance(Session session) {
        Instant now = session.now();
        return Progress.next(Operations.then(Find.cluster(id, environment, stack), new StatusServers(this, now)));
    }

    @Override
    public String status() {
        return "looking for the stack " + stack;
    }
}
