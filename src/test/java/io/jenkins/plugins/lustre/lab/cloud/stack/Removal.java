package io.jenkins.plugins.lustre.lab.cloud.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes away all resources of a stack, dependents first: for a deletion, or for the rollback of a creation. */
final class Removal implements Walk.Step, LabStack.Run {
    private final LabStack stack;
    private final String verb;
    private final Set<String> retained;
    private final Maker maker;
    private final Walk walk;

    private Removal(LabStack stack, String verb, Set<String> retained) {
        this.stack = stack;
        this.verb = verb;
        this.retained = retained;
        this.maker = new Maker(stack);
        Map<String, Set<String>> order = new LinkedHashMap<>();
        stack.input.template().dependents().forEach((id, dependents) -> {
            LabResource resource = stack.resources.get(id);
            if (resource != null && !resource.status.equals("DELETE_COMPLETE")) {
                order.put(id, dependents);
            }
        });
        this.walk = new Walk(stack.context.timeline(), order, this, false, this::complete, this::fail);
    }

    /**
     * A removal of everything.
     *
     * @param verb {@code DELETE} or {@code ROLLBACK}
     */
    static Removal ofAll(LabStack stack, String verb) {
        return new Removal(stack, verb, Set.of());
    }

    /** A deletion that leaves some resources alone. */
    static Removal retaining(LabStack stack, Set<String> retained) {
        return new Removal(stack, "DELETE", new TreeSet<>(retained));
    }

    void start(String reason) {
        stack.run.ifPresent(LabStack.Run::abort);
        stack.run = Optional.of(this);
        stack.outputs = List.of();
        stack.status(verb + "_IN_PROGRESS", reason);
        walk.start();
    }

    private void complete() {
        stack.run = Optional.empty();
        if (verb.equals("DELETE")) {
            stack.deleted = Optional.of(stack.context.timeline().now());
        }
        stack.status(verb + "_COMPLETE", null);
    }

    private void fail(List<String> failed) {
        stack.run = Optional.empty();
        stack.status(verb + "_FAILED", "The following resource(s) failed to delete: " + failed + ". ");
    }

    @Override
    public void abort() {
        walk.abort();
        stack.run = Optional.empty();
    }

    @Override
    public Duration begin(String id) {
        LabResource resource = stack.resources.get(id);
        if (resource.made.physical().isEmpty()) {
            return Duration.ZERO;
        }
        if (isRetained(resource)) {
            return Duration.ZERO;
        }
        stack.status(resource, "DELETE_IN_PROGRESS", null);
        stack.context.faults().check("delete", id);
        maker.kind(resource.made).delete(resource.made.id());
        return maker.kind(resource.made)
                .deleteTime()
                .plus(stack.context.faults().delay(id));
    }

    private boolean isRetained(LabResource resource) {
        return retained.contains(resource.logicalId)
                || resource.made.definition().deletionPolicy().equals("Retain");
    }

    @Override
    public void end(String id) {
        LabResource resource = stack.resources.get(id);
        boolean skipped = resource.made.physical().isPresent() && isRetained(resource);
        stack.status(resource, skipped ? "DELETE_SKIPPED" : "DELETE_COMPLETE", null);
    }

    @Override
    public void failed(String id, RuntimeException why) {
        stack.status(stack.resources.get(id), "DELETE_FAILED", maker.reason(why));
    }

    @Override
    public void cancelled(String id) {
        // A deletion that is broken off by another one: that one reports.
    }
}
