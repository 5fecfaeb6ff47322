package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Up to where each source of an operation's log was printed, kept in a file beside the operation's. It follows the log,
 * not the operation: it is written after the printing.
 */
final class SavedMarks {

    static final String SUFFIX = ".log.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Long> positions;

    private SavedMarks(Path file, Map<String, Long> positions) {
        this.file = file;
        this.positions = new ConcurrentHashMap<>(positions);
    }

    static SavedMarks load(Path file) throws IOException {
        Map<String, Long> saved = Files.exists(file)
                ? JSON.readValue(file.toFile(), new TypeReference<Map<String, Long>>() {})
                : Map.of();
        return new SavedMarks(file, saved);
    }

    long position(String source) {
        return positions.getOrDefault(source, 0L);
    }

    void move(String source, long to) throws IOException {
        positions.put(source, to);
        WholeFile.write(file, JSON.writeValueAsBytes(positions));
    }
}
