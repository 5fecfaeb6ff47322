package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.stack.ResourceKind.Physical;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes single resources of a stack, with the events that this writes. */
final class Maker {
    private final LabStack stack;

    Maker(LabStack stack) {
        this.stack = stack;
    }

    /** Begins to make a resource that is not there yet. */
    Duration create(LabStack.Input input, String id) {
        LabResource resource = new LabResource(id, stack.wish(input, id));
        stack.resources.put(id, resource);
        stack.status(resource, "CREATE_IN_PROGRESS", null);
        resource.made = resource.made.as(make(resource.made));
        stack.status(resource, "CREATE_IN_PROGRESS", "Resource creation Initiated");
        return time(resource);
    }

    /** Makes what is wished for. */
    Physical make(LabResource.Made wished) {
        stack.context.faults().check("create", wished.wish().logicalId());
        properties(wished);
        return kind(wished).create(wished.wish());
    }

    Duration time(LabResource resource) {
        return kind(resource.made).time().plus(stack.context.faults().delay(resource.logicalId));
    }

    /** Throws if what was begun did not come about. */
    void settled(LabResource resource) {
        kind(resource.made).failure(resource.made.id()).ifPresent(reason -> {
            throw new ResourceFailure(reason);
        });
    }

    /** The words for a failure, with ids as CloudFormation adds them. */
    String reason(RuntimeException why) {
        return ResourceFailure.reason(
                why, stack.context.names().uuid(), stack.context.names().uuid());
    }

    ResourceKind kind(LabResource.Made made) {
        return stack.context.kinds().get(made.definition().type());
    }

    private void properties(LabResource.Made wished) {
        ResourceKind kind = kind(wished);
        List<String> faults = new ArrayList<>();
        wished.properties().fieldNames().forEachRemaining(name -> {
            if (!kind.properties().containsKey(name)) {
                faults.add("#: extraneous key [" + name + "] is not permitted");
            }
        });
        kind.required().stream()
                .filter(name -> !wished.properties().has(name))
                .forEach(name -> faults.add("#: required key [" + name + "] not found"));
        if (!faults.isEmpty()) {
            throw new ResourceFailure("Properties validation failed for resource "
                    + wished.wish().logicalId() + " with message:\n[" + String.join(", ", faults) + "]");
        }
    }
}
