package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.stack.ResourceKind.Recreation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Brings a stack to another input: makes and changes what differs, then takes away what is left over. */
final class Update implements Walk.Step, LabStack.Run {
    private final LabStack stack;
    private final LabStack.Input after;
    private final Consumer<Boolean> onEnd;
    private final Maker maker;
    private final Walk walk;
    /** What resources were before they were touched; empty for those that were not there. */
    private final Map<String, Optional<LabResource.Made>> before = new LinkedHashMap<>();

    private final Set<String> untouched = new HashSet<>();

    /** An update that tells whether it succeeded. */
    Update(LabStack stack, LabStack.Input after, Consumer<Boolean> onEnd) {
        this.stack = stack;
        this.after = after;
        this.onEnd = onEnd;
        this.maker = new Maker(stack);
        this.walk = new Walk(
                stack.context.timeline(),
                after.template().prerequisites(),
                this,
                true,
                this::cleanUp,
                failed -> rollBack(sentence(failed)));
    }

    private String sentence(List<String> failed) {
        boolean made = before.getOrDefault(failed.get(0), Optional.empty()).isEmpty();
        return "The following resource(s) failed to " + (made ? "create" : "update") + ": " + failed + ". ";
    }

    void start() {
        stack.run = Optional.of(this);
        stack.updated = Optional.of(stack.context.timeline().now());
        stack.status("UPDATE_IN_PROGRESS", "User Initiated");
        walk.start();
    }

    @Override
    public Duration begin(String id) {
        LabResource resource = stack.resources.get(id);
        if (resource == null) {
            before.put(id, Optional.empty());
            return maker.create(after, id);
        }
        LabResource.Made wished = stack.wish(after, id);
        Set<String> differing = Json.differences(resource.made.properties(), wished.properties());
        if (differing.isEmpty() && resource.made.tags().equals(wished.tags())) {
            resource.made = new LabResource.Made(resource.made.physical(), wished.wish(), wished.definition());
            untouched.add(id);
            return Duration.ZERO;
        }
        boolean replaces = differing.stream()
                .anyMatch(name -> maker.kind(wished).properties().get(name) == Recreation.ALWAYS);
        before.put(id, Optional.of(resource.made));
        StackPolicy.check(stack.policy, replaces ? "Update:Replace" : "Update:Modify", id, resource.type);
        stack.status(
                resource,
                "UPDATE_IN_PROGRESS",
                replaces
                        ? "Requested update requires the creation of a new physical resource; hence creating one."
                        : null);
        stack.context.faults().check("update", id);
        if (replaces) {
            resource.made = wished.as(maker.make(wished));
            stack.status(resource, "UPDATE_IN_PROGRESS", "Resource creation Initiated");
        } else {
            resource.made =
                    wished.as(maker.kind(wished).update(resource.made.id(), resource.made.wish(), wished.wish()));
        }
        return maker.time(resource);
    }

    @Override
    public void end(String id) {
        if (!untouched.contains(id)) {
            LabResource resource = stack.resources.get(id);
            maker.settled(resource);
            stack.status(resource, before.get(id).isEmpty() ? "CREATE_COMPLETE" : "UPDATE_COMPLETE", null);
        }
    }

    @Override
    public void failed(String id, RuntimeException why) {
        boolean made = before.getOrDefault(id, Optional.empty()).isEmpty();
        stack.status(stack.resources.get(id), made ? "CREATE_FAILED" : "UPDATE_FAILED", maker.reason(why));
    }

    @Override
    public void cancelled(String id) {
        if (!untouched.contains(id)) {
            boolean made = before.get(id).isEmpty();
            stack.status(
                    stack.resources.get(id),
                    made ? "CREATE_FAILED" : "UPDATE_FAILED",
                    made ? "Resource creation cancelled" : "Resource update cancelled");
        }
    }

    @Override
    public void abort() {
        walk.abort();
        rollBack("User Initiated");
    }

    private void cleanUp() {
        List<LabResource> removed = stack.resources.values().stream()
                .filter(resource -> !after.template().resources().containsKey(resource.logicalId))
                .toList();
        for (LabResource resource : removed) {
            try {
                StackPolicy.check(stack.policy, "Update:Delete", resource.logicalId, resource.type);
            } catch (ResourceFailure refusal) {
                stack.status(resource, "UPDATE_FAILED", refusal.getMessage());
                rollBack("The following resource(s) failed to update: [" + resource.logicalId + "]. ");
                return;
            }
        }
        List<Leftover.Item> leftovers = new ArrayList<>();
        removed.forEach(resource -> leftovers.add(new Leftover.Item(resource, resource.made, true)));
        before.forEach((id, made) -> made.filter(
                        old -> !old.id().equals(stack.resources.get(id).made.id()))
                .ifPresent(old -> leftovers.add(new Leftover.Item(stack.resources.get(id), old, false))));
        Map<String, Set<String>> order = stack.input.template().dependents();
        stack.input = after;
        stack.showOutputs();
        stack.status("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", null);
        new Leftover(stack, order, leftovers, () -> finish("UPDATE_COMPLETE", true)).start();
    }

    private void rollBack(String reason) {
        stack.status("UPDATE_ROLLBACK_IN_PROGRESS", reason);
        List<Leftover.Item> leftovers = new ArrayList<>();
        new UpdateRollback(stack, after, before, leftovers, () -> {
                    stack.status("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", null);
                    Map<String, Set<String>> order = after.template().dependents();
                    new Leftover(stack, order, leftovers, () -> finish("UPDATE_ROLLBACK_COMPLETE", false)).start();
                })
                .start();
    }

    private void finish(String status, boolean success) {
        stack.run = Optional.empty();
        stack.status(status, null);
        onEnd.accept(success);
    }
}
