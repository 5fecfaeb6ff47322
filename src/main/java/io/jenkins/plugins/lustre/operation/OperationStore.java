package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps operations as files of one directory, {@code <id>.json}, each written whole or not at all. */
public final class OperationStore {

    private static final String SUFFIX = ".json";

    private final Path directory;
    private final OperationCodec codec;

    public OperationStore(Path directory, OperationCodec codec) {
        this.directory = directory;
        this.codec = codec;
    }

    byte[] encode(SavedOperation saved) {
        return codec.write(saved);
    }

    /** Writes the state; when this returns it is on disk. */
    void save(String id, byte[] encoded) throws IOException {
        WholeFile.write(file(id), encoded);
    }

    /** The saved state, or nothing if there is no such operation. */
    Optional<SavedOperation> load(String id) throws IOException {
        try {
            return Optional.of(codec.read(Files.readAllBytes(file(id))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** What was noted when the operation began; empty if there is no such operation. */
    public Map<String, String> labels(String id) throws IOException {
        return load(id).map(SavedOperation::labels).orElse(Map.of());
    }

    /** How it ended; empty while it has not, and if there is no such operation. */
    public Optional<Outcome<Object>> outcome(String id) throws IOException {
        return load(id).flatMap(SavedOperation::outcome);
    }

    /** The ids of all operations, sorted. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(SUFFIX) && !n.endsWith(SavedMarks.SUFFIX))
                    .map(n -> n.substring(0, n.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The ids of the operations that have not ended, sorted. */
    public List<String> unfinished() throws IOException {
        List<String> unfinished = new ArrayList<>();
        for (String id : ids()) {
            if (load(id).filter(s -> !s.state().ended()).isPresent()) {
                unfinished.add(id);
            }
        }
        return unfinished;
    }

    /**
     * Ends an operation that nobody can advance any more; one that has ended stays as it is.
     *
     * @param message why, and what is to be done now
     */
    public void fail(String id, String message) throws IOException {
        Optional<SavedOperation> saved = load(id).filter(s -> !s.state().ended());
        if (saved.isPresent()) {
            save(id, encode(saved.get().ended(SavedOperation.State.FAILED, null, message)));
        }
    }

    /** Forgets an operation that has ended. */
    public void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
        Files.deleteIfExists(directory.resolve(id + SavedMarks.SUFFIX));
    }

    /** Up to where each source of the operation's log was printed. */
    SavedMarks marks(String id) throws IOException {
        return SavedMarks.load(directory.resolve(id + SavedMarks.SUFFIX));
    }

    private Path file(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("not the id of an operation: " + id);
        }
        return directory.resolve(id + SUFFIX);
    }
}
