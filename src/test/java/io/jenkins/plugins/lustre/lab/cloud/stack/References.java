package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a part of a template refers to.
 *
 * @param refs by {@code Ref}, or in {@code Fn::Sub} without an attribute: parameters, pseudo parameters, resources
 * @param attributes by {@code Fn::GetAtt}, or in {@code Fn::Sub}, as {@code resource.attribute}
 */
record References(Set<String> refs, Set<String> attributes) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)\\}");

    static References in(JsonNode node) {
        References found = new References(new LinkedHashSet<>(), new LinkedHashSet<>());
        found.collect(node);
        return found;
    }

    /** Every name, attributes by their resource. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(refs);
        attributes.forEach(attribute -> all.add(attribute.substring(0, attribute.indexOf('.'))));
        return all;
    }

    private void collect(JsonNode node) {
        if (node.isObject() && node.size() == 1) {
            String key = node.fieldNames().next();
            JsonNode value = node.get(key);
            switch (key) {
                case "Ref" -> refs.add(value.asText());
                case "Fn::GetAtt" -> attributes.add(attribute(value));
                case "Fn::Sub" -> substitution(value);
                default -> collect(value);
            }
        } else {
            node.forEach(this::collect);
        }
    }

    /** A GetAtt's argument, list or dotted, as {@code resource.attribute}. */
    static String attribute(JsonNode argument) {
        String name = argument.isArray()
                ? argument.path(0).asText() + "." + argument.path(1).asText()
                : argument.asText();
        return name.contains(".") ? name : name + ".";
    }

    private void substitution(JsonNode argument) {
        JsonNode variables = argument.path(1);
        Matcher names =
                PLACEHOLDER.matcher(argument.isArray() ? argument.path(0).asText() : argument.asText());
        while (names.find()) {
            if (!variables.has(names.group(1))) {
                (names.group(1).contains(".") ? attributes : refs).add(names.group(1));
            }
        }
        variables.forEach(this::collect);
    }
}
