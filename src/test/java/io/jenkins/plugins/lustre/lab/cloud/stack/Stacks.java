package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All stacks of the laboratory, those that were deleted too. */
final class Stacks {
    private final Map<String, LabStack> byId = new LinkedHashMap<>();

    void add(LabStack stack) {
        byId.put(stack.id, stack);
    }

    List<LabStack> all() {
        return List.copyOf(byId.values());
    }

    /** By its id, or by its name unless it was deleted. */
    Optional<LabStack> find(String nameOrId) {
        return Optional.ofNullable(byId.get(nameOrId))
                .or(() -> byId.values().stream()
                        .filter(stack -> stack.name.equals(nameOrId) && !stack.isDeleted())
                        .findFirst());
    }

    LabStack get(String nameOrId) {
        return find(nameOrId).orElseThrow(() -> AwsError.validation("Stack with id " + nameOrId + " does not exist"));
    }

    /** As {@link #get}, in the words of the calls that say it without "with id". */
    LabStack named(String nameOrId) {
        return find(nameOrId).orElseThrow(() -> AwsError.validation("Stack [" + nameOrId + "] does not exist"));
    }
}
