package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What the artifacts of a build are called, in {@code artifacts.json} beside its operations: the first of a kind has the
 * plain name, and none takes another's. The same always has the same name.
 */
final class ArtifactNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Branches of one build may archive at the same time; writing takes milliseconds. */
    private static final Object WRITING = new Object();

    private final Path file;

    /** @param directory the build's {@code lustre} directory */
    ArtifactNames(Path directory) {
        this.file = directory.resolve("artifacts.json");
    }

    /** Of the template of a stack, without its ending: {@code lustre}, for a further stack {@code lustre-stack-<name>}. */
    String template(String stackName) throws IOException {
        return of("stack " + stackName, place -> place == 1 ? "lustre" : "lustre-stack-" + stackName);
    }

    /**
     * Of the files of a benchmark, without their endings.
     *
     * @param id of the benchmark
     * @param plain what the first one is called; a further one has a number besides
     */
    String bench(String id, String plain) throws IOException {
        return of("bench " + id, place -> place == 1 ? plain : plain + "-" + place);
    }

    /** The first of the names that is free or has been given to it already. */
    private String of(String whose, IntFunction<String> names) throws IOException {
        synchronized (WRITING) {
            Map<String, String> owners = Files.exists(file)
                    ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
                    : new TreeMap<>();
            int place = 1;
            while (!owners.getOrDefault(names.apply(place), whose).equals(whose)) {
                place++;
            }
            String name = names.apply(place);
            if (owners.put(name, whose) == null) {
                WholeFile.write(file, JSON.writeValueAsBytes(owners));
            }
            return name;
        }
    }
}
