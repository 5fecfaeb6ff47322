package io.jenkins.plugins.lustre.lab.cloud.stack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong with resources of stacks, by their logical ids, until it is forgotten. */
public final class ResourceFaults {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private final Map<String, Duration> slow = new ConcurrentHashMap<>();

    /** The resource cannot be made, for this reason. */
    public ResourceFaults failCreate(String logicalId, String reason) {
        reasons.put("create " + logicalId, reason);
        return this;
    }

    /** The resource cannot be changed, for this reason. */
    public ResourceFaults failUpdate(String logicalId, String reason) {
        reasons.put("update " + logicalId, reason);
        return this;
    }

    /** The resource cannot be removed, for this reason. */
    public ResourceFaults failDelete(String logicalId, String reason) {
        reasons.put("delete " + logicalId, reason);
        return this;
    }

    /** The resource takes that much longer to make, to change or to remove. */
    public ResourceFaults slow(String logicalId, Duration more) {
        slow.put(logicalId, more);
        return this;
    }

    /** Nothing is wrong with this resource any more. */
    public ResourceFaults heal(String logicalId) {
        reasons.keySet().removeIf(key -> key.endsWith(" " + logicalId));
        slow.remove(logicalId);
        return this;
    }

    void check(String verb, String logicalId) {
        Optional.ofNullable(reasons.get(verb + " " + logicalId)).ifPresent(reason -> {
            throw new ResourceFailure(reason);
        });
    }

    Duration delay(String logicalId) {
        return slow.getOrDefault(logicalId, Duration.ZERO);
    }
}
