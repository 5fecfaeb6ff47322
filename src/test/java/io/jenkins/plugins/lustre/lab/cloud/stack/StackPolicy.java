package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stack policy: a deny counts over an allow, and what no statement allows is denied. */
final class StackPolicy {
    private final JsonNode policy;

    StackPolicy(JsonNode policy) {
        this.policy = policy;
    }

    /** Throws if the policy, if there is one, forbids to update so. */
    static void check(Optional<JsonNode> policy, String action, String logicalId, String type) {
        policy.flatMap(given -> new StackPolicy(given).refusal(action, logicalId, type))
                .ifPresent(why -> {
                    throw new ResourceFailure(why);
                });
    }

    private Optional<String> refusal(String action, String logicalId, String type) {
        boolean allowed = false;
        int number = 0;
        for (JsonNode statement : policy.path("Statement")) {
            number++;
            boolean applies = matches(statement, "Action", "NotAction", action)
                    && matches(statement, "Resource", "NotResource", "LogicalResourceId/" + logicalId)
                    && condition(statement.path("Condition"), type);
            if (applies && statement.path("Effect").asText().equals("Deny")) {
                return Optional.of("Action denied by stack policy: Statement [#" + number + "] does not allow ["
                        + action + "] for resource [LogicalResourceId/" + logicalId + "]");
            }
            allowed |= applies;
        }
        return allowed
                ? Optional.empty()
                : Optional.of("Action not allowed by stack policy: no statement allows [" + action + "] for resource"
                        + " [LogicalResourceId/" + logicalId + "]");
    }

    private static boolean matches(JsonNode statement, String key, String notKey, String value) {
        return statement.has(notKey)
                ? texts(statement.path(notKey)).stream().noneMatch(pattern -> like(pattern, value))
                : texts(statement.path(key)).stream().anyMatch(pattern -> like(pattern, value));
    }

    private static boolean condition(JsonNode condition, String type) {
        List<String> types = new ArrayList<>();
        condition.forEach(operator -> types.addAll(texts(operator.path("ResourceType"))));
        return types.isEmpty() || types.stream().anyMatch(pattern -> like(pattern, type));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof TextNode) {
            texts.add(node.asText());
        }
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static boolean like(String pattern, String value) {
        return value.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
