package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Host keys of servers, one small file for each stack, which an administrator may read and remove. */
public final class HostKeyFiles implements HostKeyRecords {

    /** Builds that run at the same time may learn keys of one stack; writing takes milliseconds. */
    private static final Object WRITING = new Object();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, List<String>>> KEYS = new TypeReference<>() {};

    private final Path directory;

    private HostKeyFiles(Path directory) {
        this.directory = directory;
    }

    /** Those of the controller with that home directory. */
    public static HostKeyFiles in(Path home) {
        return new HostKeyFiles(home.resolve("lustre").resolve("host_keys"));
    }

    @Override
    public Map<String, List<String>> of(String stackId) throws IOException {
        Path file = file(stackId);
        return Files.exists(file) ? JSON.readValue(file.toFile(), KEYS) : Map.of();
    }

    @Override
    public void keep(String stackId, Map<String, List<String>> keys) throws IOException {
        synchronized (WRITING) {
            Map<String, List<String>> all = new TreeMap<>(keys);
            all.putAll(of(stackId));
            WholeFile.write(file(stackId), JSON.writeValueAsBytes(all));
        }
    }

    @Override
    public void forget(String stackId) throws IOException {
        synchronized (WRITING) {
            Files.deleteIfExists(file(stackId));
        }
    }

    /** A stack's id ends with a UUID, so what is replaced in it makes no two the same. */
    private Path file(String stackId) {
        return directory.resolve(stackId.replaceAll("[^A-Za-z0-9-]", "_") + ".json");
    }
}
