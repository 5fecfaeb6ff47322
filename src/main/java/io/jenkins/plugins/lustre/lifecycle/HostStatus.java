package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a host of a cluster is.
 *
 * @param name what people call it
 * @param role what it is
 * @param failure why nothing is known of it; {@code null} if it answered
 * @param lustre Lustre's version; empty if it is not there
 * @param kernel the kernel's release
 * @param health what Lustre itself says of its health; empty if it is not loaded
 * @param expected the targets that it has to serve
 * @param targets the targets that it serves
 * @param mounted what it has mounted as a client; empty if nothing
 * @param answers whether all targets answered a client's question about their space
 * @param imports the states of its connections to targets, by their names: a client's, or the MDS's to the OSTs
 * @param inactive the OSTs that a client was told to do without
 * @param space how full the targets are, as far as a client was told
 */
public record HostStatus(
        String name,
        Role role,
        String failure,
        String lustre,
        String kernel,
        String health,
        List<String> expected,
        List<String> targets,
        String mounted,
        boolean answers,
        Map<String, String> imports,
        List<String> inactive,
        List<TargetSpace> space) {

    public HostStatus {
        lustre = lustre == null ? "" : lustre;
        kernel = kernel == null ? "" : kernel;
        health = health == null ? "" : health;
        expected = expected == null ? List.of() : List.copyOf(expected);
        targets = targets == null ? List.of() : List.copyOf(targets);
        mounted = mounted == null ? "" : mounted;
        imports = imports == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(imports));
        inactive = inactive == null ? List.of() : List.copyOf(inactive);
        space = space == null ? List.of() : List.copyOf(space);
    }

    /** A host of which nothing is known. */
    static HostStatus silent(String name, Role role, List<String> expected, String why) {
        return new HostStatus(name, role, why, "", "", "", expected, null, "", false, null, null, null);
    }

    /** @param result what {@code status.sh} left */
    static HostStatus of(String name, Role role, List<String> expected, JsonNode result) {
        Map<String, String> imports = new TreeMap<>();
        result.path("imports")
                .properties()
                .forEach(one -> imports.put(one.getKey(), one.getValue().asText()));
        List<TargetSpace> space = new ArrayList<>();
        result.path("space").forEach(row -> space.add(space(row)));
        return new HostStatus(
                name,
                role,
                null,
                result.path("lustre").asText(),
                result.path("kernel").asText(),
                result.path("health").asText(),
                expected,
                texts(result.path("targets")),
                result.path("mounted").asText(),
                result.path("answers").asBoolean(),
                imports,
                texts(result.path("inactive")),
                space);
    }

    private static TargetSpace space(JsonNode row) {
        return new TargetSpace(
                row.path("target").asText(),
                row.path("bytes").asLong(),
                row.path("used").asLong(),
                row.path("available").asLong(),
                row.path("inodes").asLong(),
                row.path("inodesFree").asLong());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    public boolean client() {
        return role == Role.CLIENT;
    }

    public boolean answered() {
        return failure == null;
    }
}
