package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Tag;

/** EC2's filters for one kind of thing: all filters must match, each by one of its values, with {@code *} and {@code ?}. */
final class Filters<T> {
    private final Map<String, Function<T, Stream<String>>> known = new LinkedHashMap<>();
    private Function<T, List<Tag>> tags = any -> List.of();
    private boolean taggable;

    Filters<T> on(String name, Function<T, String> value) {
        return onAny(name, thing -> Stream.ofNullable(value.apply(thing)));
    }

    Filters<T> onAny(String name, Function<T, Stream<String>> values) {
        known.put(name, values);
        return this;
    }

    /** Filters {@code tag:<key>} and {@code tag-key}. */
    Filters<T> onTags(Function<T, List<Tag>> newTags) {
        tags = newTags;
        taggable = true;
        return onAny("tag-key", thing -> newTags.apply(thing).stream().map(Tag::key));
    }

    List<T> apply(Params params, List<T> things) {
        List<T> left = things;
        for (Params filter : params.structs("Filter")) {
            String name = filter.get("Name").orElse("");
            List<Pattern> patterns =
                    filter.strings("Value").stream().map(Filters::pattern).toList();
            Function<T, Stream<String>> values = values(name);
            left = left.stream()
                    .filter(thing -> values.apply(thing)
                            .anyMatch(value -> patterns.stream()
                                    .anyMatch(pattern -> pattern.matcher(value).matches())))
                    .toList();
        }
        return left;
    }

    private Function<T, Stream<String>> values(String name) {
        if (taggable && name.startsWith("tag:")) {
            String key = name.substring("tag:".length());
            return thing -> tags.apply(thing).stream()
                    .filter(tag -> tag.key().equals(key))
                    .map(Tag::value);
        }
        Function<T, Stream<String>> values = known.get(name);
        if (values == null) {
            throw AwsError.client("InvalidParameterValue", "The filter '" + name + "' is invalid");
        }
        return values;
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                text.chars()
                        .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }
}
