package io.jenkins.plugins.lustre.lab.cloud.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the resources that an update touched their former shape back; what it made is left over. */
final class UpdateRollback implements Walk.Step {
    private final LabStack stack;
    private final Map<String, Optional<LabResource.Made>> before;
    private final List<Leftover.Item> leftovers;
    private final Maker maker;
    private final Walk walk;

    UpdateRollback(
            LabStack stack,
            LabStack.Input after,
            Map<String, Optional<LabResource.Made>> before,
            List<Leftover.Item> leftovers,
            Runnable onEnd) {
        this.stack = stack;
        this.before = before;
        this.leftovers = leftovers;
        this.maker = new Maker(stack);
        Map<String, Set<String>> order = new LinkedHashMap<>(after.template().dependents());
        order.keySet().retainAll(before.keySet());
        this.walk = new Walk(stack.context.timeline(), order, this, false, onEnd, failed -> onEnd.run());
    }

    void start() {
        walk.start();
    }

    @Override
    public Duration begin(String id) {
        LabResource resource = stack.resources.get(id);
        if (before.get(id).isEmpty()) {
            leftovers.add(new Leftover.Item(resource, resource.made, true));
            return Duration.ZERO;
        }
        LabResource.Made old = before.get(id).get();
        LabResource.Made made = resource.made;
        stack.status(resource, "UPDATE_IN_PROGRESS", null);
        if (!old.id().equals(made.id())) {
            leftovers.add(new Leftover.Item(resource, made, false));
        } else if (old != made) {
            maker.kind(old).update(old.id(), made.wish(), old.wish());
        }
        resource.made = old;
        return old == made ? Duration.ZERO : maker.time(resource);
    }

    @Override
    public void end(String id) {
        if (before.get(id).isPresent()) {
            stack.status(stack.resources.get(id), "UPDATE_COMPLETE", null);
        }
    }

    @Override
    public void failed(String id, RuntimeException why) {
        stack.status(stack.resources.get(id), "UPDATE_FAILED", maker.reason(why));
    }

    @Override
    public void cancelled(String id) {
        throw new IllegalStateException("a rollback is never broken off");
    }
}
