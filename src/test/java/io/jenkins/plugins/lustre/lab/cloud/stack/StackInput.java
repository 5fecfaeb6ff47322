package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a request says of a stack, and refuses it as CloudFormation does. */
final class StackInput {
    private final TemplateReader reader;

    StackInput(TemplateReader reader) {
        this.reader = reader;
    }

    /** The template, the parameters' values and the tags; for an update, over what the stack has. */
    LabStack.Input of(Params params, Optional<LabStack.Input> before) {
        Template template = params.isTrue("UsePreviousTemplate")
                ? before.orElseThrow().template()
                : reader.read(params.get("TemplateBody")
                        .orElseThrow(
                                () -> AwsError.validation("Either Template URL or Template Body must be specified.")));
        Map<String, String> tags = params.tags("Tags");
        tags.forEach(StackInput::tag);
        if (tags.size() > 50) {
            throw AwsError.validation(
                    "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member"
                            + " must have length less than or equal to 50");
        }
        boolean keepTags = before.isPresent() && !params.values().containsKey("Tags.member.1.Key");
        return new LabStack.Input(
                template,
                parameters(template, params, before),
                keepTags ? before.get().tags() : tags);
    }

    private static void tag(String key, String value) {
        if (key.isEmpty() || key.length() > 128 || value.length() > 256) {
            throw AwsError.validation("1 validation error detected: Value '" + value + "' at 'tags.1.member."
                    + (value.length() > 256 ? "value" : "key")
                    + "' failed to satisfy constraint: Member must have length less than or equal to "
                    + (value.length() > 256 ? 256 : 128));
        }
        if (key.startsWith("aws:")) {
            throw AwsError.validation("aws: prefixed tag key names are not allowed for external use.");
        }
    }

    private static Map<String, String> parameters(Template template, Params params, Optional<LabStack.Input> before) {
        Map<String, String> given = new LinkedHashMap<>();
        params.structs("Parameters").forEach(one -> {
            String key = one.require("ParameterKey");
            if (one.isTrue("UsePreviousValue") && before.isPresent()) {
                given.put(key, before.get().parameters().get(key));
            } else {
                given.put(key, one.get("ParameterValue").orElse(""));
            }
        });
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(template.parameters().keySet());
        if (!unknown.isEmpty()) {
            throw AwsError.validation("Parameters: " + unknown + " do not exist in the template");
        }
        Set<String> missing = new TreeSet<>();
        Map<String, String> values = new LinkedHashMap<>();
        template.parameters().forEach((name, declared) -> {
            if (given.containsKey(name)) {
                values.put(name, checked(name, given.get(name), declared));
            } else if (declared.has("Default")) {
                values.put(name, declared.path("Default").asText());
            } else {
                missing.add(name);
            }
        });
        if (!missing.isEmpty()) {
            throw AwsError.validation("Parameters: " + missing + " must have values");
        }
        return values;
    }

    private static String checked(String name, String value, JsonNode declared) {
        JsonNode allowed = declared.path("AllowedValues");
        boolean listed = allowed.isMissingNode();
        for (JsonNode one : allowed) {
            listed |= one.asText().equals(value);
        }
        if (!listed) {
            throw AwsError.validation(
                    "Template validation error: Parameter '" + name + "' must be one of AllowedValues");
        }
        String pattern = declared.path("AllowedPattern").asText(null);
        if (pattern != null && !value.matches(pattern)) {
            throw AwsError.validation("Parameter '" + name + "' must match pattern " + pattern);
        }
        return value;
    }

    /** A new stack's name. */
    static String name(Params params) {
        String name = params.require("StackName");
        if (!name.matches("[a-zA-Z][-a-zA-Z0-9]*")) {
            throw AwsError.validation("1 validation error detected: Value '" + name
                    + "' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern:"
                    + " [a-zA-Z][-a-zA-Z0-9]*");
        }
        if (name.length() > 128) {
            throw AwsError.validation("1 validation error detected: Value '" + name
                    + "' at 'stackName' failed to satisfy constraint: Member must have length less than or equal to"
                    + " 128");
        }
        return name;
    }

    /** The client request token, or empty. */
    static Optional<String> token(Params params) {
        Optional<String> token = params.get("ClientRequestToken");
        token.filter(text -> !text.matches("[a-zA-Z0-9][-a-zA-Z0-9]{0,127}")).ifPresent(text -> {
            throw AwsError.validation("1 validation error detected: Value '" + text
                    + "' at 'clientRequestToken' failed to satisfy constraint: Member must satisfy regular expression"
                    + " pattern: [a-zA-Z0-9][-a-zA-Z0-9]*");
        });
        return token;
    }

    /** The stack policy, or empty. */
    static Optional<JsonNode> policy(Params params) {
        return params.get("StackPolicyBody").map(body -> {
            try {
                JsonNode policy = TemplateReader.MAPPER.readTree(body);
                if (!policy.path("Statement").isArray()) {
                    throw AwsError.validation("Error validating stack policy: Invalid stack policy");
                }
                return policy;
            } catch (JsonProcessingException e) {
                throw AwsError.validation("Error validating stack policy: Invalid stack policy");
            }
        });
    }
}
