package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What CloudFormation checks of a template before it makes anything: types, references, attributes and circles. */
final class TemplateChecks {
    private final Map<String, ResourceKind> kinds;

    TemplateChecks(Map<String, ResourceKind> kinds) {
        this.kinds = kinds;
    }

    void check(Template template) {
        Set<String> unknown = new TreeSet<>();
        template.resources().values().forEach(definition -> unknown.add(definition.type()));
        unknown.removeAll(kinds.keySet());
        if (!unknown.isEmpty()) {
            throw AwsError.validation("Template format error: Unrecognized resource types: " + unknown);
        }
        List<JsonNode> resources = template.resources().values().stream()
                .map(Template.Definition::properties)
                .toList();
        Set<String> dependsOn = new TreeSet<>();
        template.resources().values().forEach(definition -> dependsOn.addAll(definition.dependsOn()));
        dependsOn.removeAll(template.resources().keySet());
        references(template, resources, dependsOn, "Resources");
        references(template, List.copyOf(template.outputs().values()), new TreeSet<>(), "Outputs");
        circles(template.prerequisites());
    }

    private void references(Template template, List<JsonNode> parts, Set<String> unresolved, String block) {
        for (JsonNode part : parts) {
            References references = References.in(part);
            references.attributes().forEach(name -> attribute(template, name));
            references.refs().stream()
                    .filter(name -> !name.startsWith("AWS::")
                            && !template.parameters().containsKey(name)
                            && !template.resources().containsKey(name))
                    .forEach(unresolved::add);
        }
        if (!unresolved.isEmpty()) {
            throw AwsError.validation("Template format error: Unresolved resource dependencies " + unresolved
                    + " in the " + block + " block of the template");
        }
    }

    private void attribute(Template template, String name) {
        String resource = name.substring(0, name.indexOf('.'));
        String attribute = name.substring(name.indexOf('.') + 1);
        Template.Definition definition = template.resources().get(resource);
        if (definition == null) {
            throw AwsError.validation(
                    "Template error: instance of Fn::GetAtt references undefined resource " + resource);
        }
        if (!kinds.get(definition.type()).attributes().contains(attribute)) {
            throw AwsError.validation("Template error: resource " + resource + " does not support attribute type "
                    + attribute + " in Fn::GetAtt");
        }
    }

    private static void circles(Map<String, Set<String>> prerequisites) {
        Set<String> left = new TreeSet<>(prerequisites.keySet());
        Set<String> placed = new HashSet<>();
        boolean moved = true;
        while (moved) {
            List<String> ready = new ArrayList<>();
            left.stream()
                    .filter(id -> placed.containsAll(prerequisites.get(id)))
                    .forEach(ready::add);
            placed.addAll(ready);
            moved = left.removeAll(ready);
        }
        if (!left.isEmpty()) {
            throw AwsError.validation("Circular dependency between resources: " + left);
        }
    }
}
