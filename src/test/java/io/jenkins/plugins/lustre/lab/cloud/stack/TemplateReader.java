package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads JSON templates and refuses bad ones as CloudFormation does. */
final class TemplateReader {
    static final ObjectMapper MAPPER = new ObjectMapper();
    /** The longest body that a request may carry. */
    static final int LIMIT = 51_200;

    private static final Set<String> SECTIONS =
            Set.of("AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Resources", "Outputs");
    private static final Set<String> RESOURCE_KEYS = Set.of(
            "Type",
            "Properties",
            "DependsOn",
            "Metadata",
            "DeletionPolicy",
            "UpdateReplacePolicy",
            "CreationPolicy",
            "UpdatePolicy");

    private final Map<String, ResourceKind> kinds;

    TemplateReader(Map<String, ResourceKind> kinds) {
        this.kinds = kinds;
    }

    Template read(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw AwsError.validation("1 validation error detected: Value '" + body
                    + "' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to "
                    + LIMIT);
        }
        JsonNode root = parse(body);
        root.fieldNames().forEachRemaining(section -> {
            if (!SECTIONS.contains(section)) {
                throw format(
                        "Invalid template property or properties [" + section + "]", "Template validation error: ");
            }
        });
        if (root.path("Resources").isEmpty()) {
            throw format("At least one Resources member must be defined.", "Template format error: ");
        }
        Map<String, Template.Definition> resources = new LinkedHashMap<>();
        root.path("Resources")
                .fields()
                .forEachRemaining(entry -> resources.put(entry.getKey(), definition(entry.getKey(), entry.getValue())));
        Template template = new Template(
                body,
                root.path("Description").asText(null),
                section(root, "Parameters"),
                resources,
                section(root, "Outputs"));
        new TemplateChecks(kinds).check(template);
        return template;
    }

    private static JsonNode parse(String body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            if (!(root instanceof ObjectNode)) {
                throw format("unsupported structure.", "Template format error: ");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw body.trim().startsWith("{")
                    ? format(
                            "JSON not well-formed. (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")",
                            "Template format error: ")
                    : format("unsupported structure.", "Template format error: ");
        }
    }

    private static AwsError format(String message, String kind) {
        return AwsError.validation(kind + message);
    }

    private static Map<String, JsonNode> section(JsonNode root, String name) {
        Map<String, JsonNode> section = new LinkedHashMap<>();
        root.path(name).fields().forEachRemaining(entry -> section.put(entry.getKey(), entry.getValue()));
        return section;
    }

    private static Template.Definition definition(String id, JsonNode whole) {
        if (!id.matches("[a-zA-Z0-9]+")) {
            throw format("Resource name " + id + " is non alphanumeric.", "Template format error: ");
        }
        whole.fieldNames().forEachRemaining(key -> {
            if (!RESOURCE_KEYS.contains(key)) {
                throw format("Invalid template resource property '" + key + "'", "");
            }
        });
        if (!whole.path("Type").isTextual()) {
            throw format(
                    "[/Resources/" + id + "] Every Resources object must contain a Type member.",
                    "Template format error: ");
        }
        Set<String> dependsOn = new LinkedHashSet<>();
        JsonNode given = whole.path("DependsOn");
        if (given.isTextual()) {
            dependsOn.add(given.asText());
        }
        given.forEach(one -> dependsOn.add(one.asText()));
        JsonNode properties = whole.path("Properties");
        return new Template.Definition(
                whole.path("Type").asText(),
                properties instanceof MissingNode ? MAPPER.createObjectNode() : properties,
                dependsOn,
                whole);
    }
}
