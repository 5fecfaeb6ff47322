package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A template that was read and found valid.
 *
 * @param body as it was given
 * @param description its description, or null
 * @param parameters declarations by name
 * @param resources definitions by logical id, in the order of the template
 * @param outputs declarations by name
 */
record Template(
        String body,
        String description,
        Map<String, JsonNode> parameters,
        Map<String, Definition> resources,
        Map<String, JsonNode> outputs) {

    /** One resource of a template. */
    record Definition(String type, JsonNode properties, Set<String> dependsOn, JsonNode whole) {
        String deletionPolicy() {
            return whole.path("DeletionPolicy").asText("Delete");
        }
    }

    /** For each resource, those that must be there before it. */
    Map<String, Set<String>> prerequisites() {
        Map<String, Set<String>> prerequisites = new LinkedHashMap<>();
        resources.forEach((id, definition) -> {
            Set<String> needs = new LinkedHashSet<>(definition.dependsOn());
            needs.addAll(References.in(definition.properties()).all());
            needs.retainAll(resources.keySet());
            prerequisites.put(id, needs);
        });
        return prerequisites;
    }

    /** For each resource, those that must be gone before it. */
    Map<String, Set<String>> dependents() {
        Map<String, Set<String>> dependents = new LinkedHashMap<>();
        resources.keySet().forEach(id -> dependents.put(id, new LinkedHashSet<>()));
        prerequisites()
                .forEach((id, needs) ->
                        needs.forEach(need -> dependents.get(need).add(id)));
        return dependents;
    }
}
