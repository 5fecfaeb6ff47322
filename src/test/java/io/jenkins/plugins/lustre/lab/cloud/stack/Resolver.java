package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Works out the intrinsic functions of a template. What refers to a resource is asked of a lookup, which may answer with
 * the reference itself: then the functions around it stay as they are, with their other parts worked out.
 */
final class Resolver {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, String> values;
    private final Function<String, JsonNode> ref;
    private final Function<String, JsonNode> attribute;

    /**
     * A resolver.
     *
     * @param values parameters and pseudo parameters
     * @param ref gives what {@code Ref} of a resource is
     * @param attribute gives what {@code resource.attribute} is
     */
    Resolver(Map<String, String> values, Function<String, JsonNode> ref, Function<String, JsonNode> attribute) {
        this.values = values;
        this.ref = ref;
        this.attribute = attribute;
    }

    /** A resolver that leaves references to resources alone. */
    static Resolver symbolic(Map<String, String> values) {
        return new Resolver(
                values,
                name -> JSON.objectNode().put("Ref", name),
                name -> JSON.objectNode().put("Fn::GetAtt", name));
    }

    JsonNode resolve(JsonNode node) {
        if (node.isObject() && node.size() == 1) {
            String key = node.fieldNames().next();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return function(key, node.get(key));
            }
        }
        if (node.isArray()) {
            ArrayNode list = JSON.arrayNode();
            node.forEach(element -> add(list, resolve(element)));
            return list;
        } else if (node.isObject()) {
            ObjectNode object = JSON.objectNode();
            node.fields().forEachRemaining(field -> {
                JsonNode value = resolve(field.getValue());
                if (!value.isMissingNode()) {
                    object.set(field.getKey(), value);
                }
            });
            return object;
        }
        return node;
    }

    private static void add(ArrayNode list, JsonNode value) {
        if (!value.isMissingNode()) {
            list.add(value);
        }
    }

    private JsonNode function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> named(argument.asText());
            case "Fn::GetAtt" -> attribute.apply(References.attribute(argument));
            case "Fn::Sub" -> substitute(argument);
            case "Fn::Join" -> join(argument.path(0).asText(), resolve(argument.path(1)));
            case "Fn::Base64" -> base64(resolve(argument));
            case "Fn::Select" ->
                resolve(argument.path(1)).path(resolve(argument.path(0)).asInt());
            default -> throw AwsError.validation("Template error: the laboratory does not know the function " + name);
        };
    }

    private JsonNode named(String name) {
        if (name.equals("AWS::NoValue")) {
            return MissingNode.getInstance();
        }
        return values.containsKey(name) ? TextNode.valueOf(values.get(name)) : ref.apply(name);
    }

    private static JsonNode join(String delimiter, JsonNode parts) {
        StringJoiner text = new StringJoiner(delimiter);
        for (JsonNode part : parts) {
            if (!part.isValueNode()) {
                ObjectNode left = JSON.objectNode();
                left.putArray("Fn::Join").add(delimiter).add(parts);
                return left;
            }
            text.add(part.asText());
        }
        return TextNode.valueOf(text.toString());
    }

    private static JsonNode base64(JsonNode value) {
        return value.isValueNode()
                ? TextNode.valueOf(
                        Base64.getEncoder().encodeToString(value.asText().getBytes(StandardCharsets.UTF_8)))
                : JSON.objectNode().set("Fn::Base64", value);
    }

    private JsonNode substitute(JsonNode argument) {
        String pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode variables = argument.path(1);
        ArrayNode parts = JSON.arrayNode();
        Matcher names = References.PLACEHOLDER.matcher(pattern);
        int end = 0;
        while (names.find()) {
            String name = names.group(1);
            parts.add(pattern.substring(end, names.start()).replace("${!", "${"));
            if (variables.has(name)) {
                parts.add(resolve(variables.get(name)));
            } else {
                parts.add(name.contains(".") ? attribute.apply(name) : named(name));
            }
            end = names.end();
        }
        parts.add(pattern.substring(end).replace("${!", "${"));
        return join("", parts);
    }
}
