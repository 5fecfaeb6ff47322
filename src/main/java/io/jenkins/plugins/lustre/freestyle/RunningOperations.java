package io.jenkins.plugins.lustre.freestyle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which freestyle builds have an operation under way: one small file each, so that after a crash they are found without
 * looking into every build there ever was.
 */
final class RunningOperations {

    private final Path directory;
    private final String build;

    /**
     * @param directory of the controller
     * @param build the externalizable id of the build that the added operations belong to
     */
    RunningOperations(Path directory, String build) {
        this.directory = directory;
        this.build = build;
    }

    void add(String operationId) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(operationId), build);
    }

    boolean contains(String operationId) {
        return Files.exists(directory.resolve(operationId));
    }

    void remove(String operationId) throws IOException {
        Files.deleteIfExists(directory.resolve(operationId));
    }

    /** The builds by the ids of their operations. */
    static Map<String, String> all(Path directory) throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    all.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return all;
    }
}
