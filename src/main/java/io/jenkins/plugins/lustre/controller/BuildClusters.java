package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.lustre.model.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which clusters a build provisioned, in {@code clusters.json} beside its operations; the last one is the default. */
public final class BuildClusters {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A cluster as the build remembers it.
     *
     * @param environment the compute environment's name
     * @param stackName what people call it
     * @param stackId what AWS calls it
     * @param mountSource what its clients mount
     */
    public record Remembered(String environment, String stackName, String stackId, String mountSource) {}

    /** Branches of one build may provision at the same time; writing takes milliseconds. */
    private static final Object WRITING = new Object();

    private final Path file;

    public BuildClusters(Path directory) {
        this.file = directory.resolve("clusters.json");
    }

    /** The cluster becomes the default of the steps that follow. */
    public void remember(Cluster cluster) throws IOException {
        synchronized (WRITING) {
            List<Remembered> all = new ArrayList<>(all());
            all.removeIf(r -> r.stackId().equals(cluster.stackId()));
            all.add(new Remembered(
                    cluster.environment(), cluster.stackName(), cluster.stackId(), cluster.mountSource()));
            write(all);
        }
    }

    /** The cluster of that name, or the last one if the name is empty. */
    public Optional<Remembered> find(String stackName) throws IOException {
        List<Remembered> matching = all().stream()
                .filter(r -> stackName.isEmpty() || r.stackName().equals(stackName))
                .toList();
        return matching.isEmpty() ? Optional.empty() : Optional.of(matching.get(matching.size() - 1));
    }

    /** All of them, the last one provisioned last. */
    public List<Remembered> all() throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
    }

    private void write(List<Remembered> all) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), ".clusters", ".tmp");
        try {
            JSON.writeValue(temporary.toFile(), all);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
