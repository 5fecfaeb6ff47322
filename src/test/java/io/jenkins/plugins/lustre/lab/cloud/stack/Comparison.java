package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.stack.ResourceKind.Recreation;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/**
 * Compares what a stack was made of with what it is to be, as change sets do: by the templates with their parameters put
 * in, without knowing what references to changing resources will come to.
 */
final class Comparison {
    private final LabStack stack;
    private final LabStack.Input after;
    private final Resolver oldValues;
    private final Resolver newValues;
    private final Map<String, ResourceChange> changes = new LinkedHashMap<>();

    Comparison(LabStack stack, LabStack.Input after) {
        this.stack = stack;
        this.after = after;
        this.oldValues = Resolver.symbolic(stack.values(stack.input));
        this.newValues = Resolver.symbolic(stack.values(after));
    }

    /** The changes to resources, in an order in which causes come before effects. */
    List<Change> changes() {
        Map<String, Set<String>> order = after.template().prerequisites();
        Set<String> left = new LinkedHashSet<>(order.keySet());
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(id -> order.get(id).stream().noneMatch(left::contains))
                    .toList();
            ready.forEach(this::compare);
            ready.forEach(left::remove);
        }
        stack.input.template().resources().forEach((id, old) -> {
            if (!after.template().resources().containsKey(id)) {
                changes.put(id, change("Remove", id, old.type()).build());
            }
        });
        return changes.values().stream()
                .map(change ->
                        Change.builder().type("Resource").resourceChange(change).build())
                .toList();
    }

    /** Whether outputs, which are no resources, differ. */
    boolean outputsDiffer() {
        Map<String, JsonNode> before = stack.input.template().outputs();
        Map<String, JsonNode> then = after.template().outputs();
        return !before.keySet().equals(then.keySet())
                || before.keySet().stream()
                        .anyMatch(name -> !Json.same(
                                oldValues.resolve(before.get(name).path("Value")),
                                newValues.resolve(then.get(name).path("Value"))));
    }

    private ResourceChange.Builder change(String action, String id, String type) {
        LabResource there = stack.resources.get(id);
        return ResourceChange.builder()
                .action(action)
                .logicalResourceId(id)
                .physicalResourceId(there == null ? null : there.made.id())
                .resourceType(type);
    }

    private void compare(String id) {
        Template.Definition then = after.template().resources().get(id);
        Template.Definition before = stack.input.template().resources().get(id);
        if (before == null) {
            changes.put(id, change("Add", id, then.type()).build());
            return;
        }
        if (!before.type().equals(then.type())) {
            throw AwsError.validation(
                    "Update of resource type is not permitted. The new template modifies resource type"
                            + " of the following resources: [" + id + "]");
        }
        List<ResourceChangeDetail> details = new ArrayList<>();
        ResourceKind kind = stack.context.kinds().get(then.type());
        JsonNode newProperties = newValues.resolve(then.properties());
        Set<String> differing = Json.differences(oldValues.resolve(before.properties()), newProperties);
        if (kind.taggable() && !stack.input.tags().equals(after.tags())) {
            differing.add("Tags");
        }
        Set<String> scope = new LinkedHashSet<>();
        for (String property : differing) {
            boolean tags = property.equals("Tags") && kind.taggable();
            scope.add(tags ? "Tags" : "Properties");
            ResourceTargetDefinition target = tags
                    ? ResourceTargetDefinition.builder()
                            .attribute("Tags")
                            .requiresRecreation(recreation(kind, property).word())
                            .build()
                    : target(kind, property);
            JsonNode text = then.properties().path(property);
            boolean byValue =
                    !text.isMissingNode() && text.equals(before.properties().path(property));
            Optional<String> parameter = References.in(text).refs().stream()
                    .filter(after.template().parameters()::containsKey)
                    .findFirst();
            details.add(
                    byValue && parameter.isPresent()
                            ? detail(target, "Static", "ParameterReference", parameter.get())
                            : detail(target, "Static", "DirectModification", null));
        }
        dynamic(kind, newProperties, differing, details);
        for (String attribute : List.of("Metadata", "DeletionPolicy", "UpdatePolicy", "CreationPolicy")) {
            if (!Json.same(before.whole().path(attribute), then.whole().path(attribute))) {
                scope.add(attribute);
                ResourceTargetDefinition target = ResourceTargetDefinition.builder()
                        .attribute(attribute)
                        .requiresRecreation("Never")
                        .build();
                details.add(detail(target, "Static", "DirectModification", null));
            }
        }
        if (!details.isEmpty()) {
            if (details.stream().anyMatch(detail -> detail.evaluationAsString().equals("Dynamic"))) {
                scope.add("Properties");
            }
            changes.put(
                    id,
                    change("Modify", id, then.type())
                            .replacement(replacement(details))
                            .scopeWithStrings(scope)
                            .details(details)
                            .build());
        }
    }

    private static Recreation recreation(ResourceKind kind, String property) {
        return kind.properties().getOrDefault(property, Recreation.NEVER);
    }

    private static ResourceTargetDefinition target(ResourceKind kind, String property) {
        return ResourceTargetDefinition.builder()
                .attribute("Properties")
                .name(property)
                .requiresRecreation(recreation(kind, property).word())
                .build();
    }

    /** Adds what refers to something that changes and may therefore change too. */
    private void dynamic(
            ResourceKind kind, JsonNode properties, Set<String> differing, List<ResourceChangeDetail> details) {
        properties.fields().forEachRemaining(property -> {
            References references = References.in(property.getValue());
            if (differing.contains(property.getKey())) {
                return;
            }
            references.refs().stream()
                    .filter(name -> changes.containsKey(name)
                            && !"False".equals(changes.get(name).replacementAsString()))
                    .forEach(name ->
                            details.add(detail(target(kind, property.getKey()), "Dynamic", "ResourceReference", name)));
            references.attributes().stream()
                    .filter(name -> changesProperties(name.substring(0, name.indexOf('.'))))
                    .forEach(name ->
                            details.add(detail(target(kind, property.getKey()), "Dynamic", "ResourceAttribute", name)));
        });
    }

    private boolean changesProperties(String id) {
        return changes.containsKey(id) && changes.get(id).scopeAsStrings().contains("Properties");
    }

    private static ResourceChangeDetail detail(
            ResourceTargetDefinition target, String evaluation, String source, String cause) {
        return ResourceChangeDetail.builder()
                .target(target)
                .evaluation(evaluation)
                .changeSource(source)
                .causingEntity(cause)
                .build();
    }

    private static String replacement(List<ResourceChangeDetail> details) {
        String replacement = "False";
        for (ResourceChangeDetail detail : details) {
            String recreation = detail.target().requiresRecreationAsString();
            boolean certain = detail.evaluationAsString().equals("Static") && recreation.equals("Always");
            if (certain) {
                return "True";
            } else if (!recreation.equals("Never")) {
                replacement = "Conditional";
            }
        }
        return replacement;
    }
}
