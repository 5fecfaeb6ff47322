package io.jenkins.plugins.lustre.lab.cloud.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a Query request, or a part of them. Lists are numbered from 1, in CloudFormation and STS below
 * {@code member}: {@code Tags.member.1.Key}, in EC2 directly: {@code Filter.1.Value.2}.
 */
public record Params(Map<String, String> values) {

    /** Copies the values, keeping their order. */
    public Params {
        values = new LinkedHashMap<>(values);
    }

    /** Reads a form body. */
    public static Params ofForm(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Params(values);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The value, or empty if it was not sent. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of a parameter that the service requires. Throws a CloudFormation {@link AwsError} without it. */
    public String require(String name) {
        return get(name)
                .orElseThrow(() -> AwsError.validation("1 validation error detected: Value null at '"
                        + decapitalized(name) + "' failed to satisfy constraint: Member must not be null"));
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether a boolean parameter was sent as true. */
    public boolean isTrue(String name) {
        return get(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The strings of a list, in order; empty if none was sent. */
    public List<String> strings(String prefix) {
        List<String> found = new ArrayList<>();
        for (int i = 1; ; i++) {
            String value = values.getOrDefault(prefix + "." + i, values.get(prefix + ".member." + i));
            if (value == null) {
                return found;
            }
            found.add(value);
        }
    }

    /** The structures of a list, in order, each as parameters of its own; empty if none was sent. */
    public List<Params> structs(String prefix) {
        List<Params> found = new ArrayList<>();
        for (int i = 1; ; i++) {
            Params one = below(prefix + "." + i + ".");
            if (one.values.isEmpty()) {
                one = below(prefix + ".member." + i + ".");
            }
            if (one.values.isEmpty()) {
                return found;
            }
            found.add(one);
        }
    }

    private Params below(String prefix) {
        Map<String, String> part = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return new Params(part);
    }

    /** Key and value of each element of a list of tags. */
    public Map<String, String> tags(String prefix) {
        Map<String, String> tags = new LinkedHashMap<>();
        structs(prefix)
                .forEach(tag ->
                        tags.put(tag.get("Key").orElse(""), tag.get("Value").orElse("")));
        return tags;
    }
}
