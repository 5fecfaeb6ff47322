package io.jenkins.plugins.lustre.lab.cloud.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes away what an update or its rollback left over, dependents first; failures are shown, but end nothing. */
final class Leftover implements Walk.Step {
    private final LabStack stack;
    private final Map<String, Item> items = new HashMap<>();
    private final Maker maker;
    private final Walk walk;

    /**
     * Something to take away.
     *
     * @param resource the resource of the stack that it is or was
     * @param made what it was made of
     * @param whole whether the resource leaves the stack; otherwise another one stands in its place
     */
    record Item(LabResource resource, LabResource.Made made, boolean whole) {}

    Leftover(LabStack stack, Map<String, Set<String>> dependents, List<Item> leftovers, Runnable onEnd) {
        this.stack = stack;
        this.maker = new Maker(stack);
        leftovers.forEach(item -> items.put(item.resource().logicalId, item));
        Map<String, Set<String>> order = new LinkedHashMap<>(dependents);
        order.keySet().retainAll(items.keySet());
        this.walk = new Walk(stack.context.timeline(), order, this, false, onEnd, failed -> onEnd.run());
    }

    void start() {
        walk.start();
    }

    @Override
    public Duration begin(String id) {
        Item item = items.get(id);
        if (item.made().physical().isEmpty() || isRetained(item)) {
            return Duration.ZERO;
        }
        event(item, "DELETE_IN_PROGRESS", null);
        stack.context.faults().check("delete", id);
        maker.kind(item.made()).delete(item.made().id());
        return maker.kind(item.made()).deleteTime().plus(stack.context.faults().delay(id));
    }

    private static boolean isRetained(Item item) {
        return item.made().definition().deletionPolicy().equals("Retain");
    }

    private void event(Item item, String status, String reason) {
        stack.event(
                item.resource().logicalId,
                item.made().id(),
                item.resource().type,
                status,
                reason,
                item.made().properties().toString());
    }

    @Override
    public void end(String id) {
        Item item = items.get(id);
        event(item, isRetained(item) ? "DELETE_SKIPPED" : "DELETE_COMPLETE", null);
        if (item.whole()) {
            stack.resources.remove(id);
        }
    }

    @Override
    public void failed(String id, RuntimeException why) {
        Item item = items.get(id);
        event(item, "DELETE_FAILED", maker.reason(why));
        if (item.whole()) {
            stack.resources.remove(id);
        }
    }

    @Override
    public void cancelled(String id) {
        throw new IllegalStateException("a clean-up is never broken off");
    }
}
