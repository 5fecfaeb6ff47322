package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.operation.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which builds have an operation that has not ended: one small file each, so that what a build left is found without
 * looking into every build there ever was.
 */
public final class RunningOperations {

    private final Path directory;
    private final String build;

    /**
     * @param directory of the controller
     * @param build the externalizable id of the build that the added operations belong to
     */
    public RunningOperations(Path directory, String build) {
        this.directory = directory;
        this.build = build;
    }

    /** Where the controller notes them. */
    public static Path directory() {
        return ControllerIdentity.directory().resolve("running");
    }

    void add(String operationId) throws IOException {
        WholeFile.write(directory.resolve(operationId), build.getBytes(StandardCharsets.UTF_8));
    }

    public boolean contains(String operationId) {
        return Files.exists(directory.resolve(operationId));
    }

    public void remove(String operationId) throws IOException {
        Files.deleteIfExists(directory.resolve(operationId));
    }

    /** Follows a job that was renamed or moved. */
    static void moved(Path directory, String from, String to) throws IOException {
        for (Map.Entry<String, String> one : all(directory).entrySet()) {
            String build = one.getValue();
            int number = build.lastIndexOf('#');
            if (number >= 0 && build.substring(0, number).equals(from)) {
                new RunningOperations(directory, to + build.substring(number)).add(one.getKey());
            }
        }
    }

    /** The builds by the ids of their operations. */
    public static Map<String, String> all(Path directory) throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("."))
                        .toList()) {
                    read(file, all);
                }
            }
        }
        return all;
    }

    private static void read(Path file, Map<String, String> all) throws IOException {
        try {
            all.put(file.getFileName().toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            // It has ended meanwhile.
        }
    }
}
