package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** Compares values of templates, in which {@code 1}, {@code "1"}, {@code true} and {@code "true"} are as good as text. */
final class Json {
    private Json() {}

    static boolean same(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return names(one).equals(names(other))
                    && names(one).stream().allMatch(name -> same(one.get(name), other.get(name)));
        }
        if (one.isArray() && other.isArray()) {
            Iterator<JsonNode> others = other.elements();
            boolean same = one.size() == other.size();
            for (JsonNode element : one) {
                same = same && same(element, others.next());
            }
            return same;
        }
        return one.isMissingNode() == other.isMissingNode()
                && one.isValueNode() == other.isValueNode()
                && !one.isContainerNode()
                && !other.isContainerNode()
                && one.asText().equals(other.asText());
    }

    /** The names of the members that differ. */
    static Set<String> differences(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>(names(one));
        names.addAll(names(other));
        names.removeIf(name -> same(one.path(name), other.path(name)));
        return names;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
