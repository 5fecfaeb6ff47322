package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stands in the files of operations, for tests that look into them. */
public final class SavedStates {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Class<?>> kinds;
    private final OperationCodec codec;

    /** @param kinds those of the rooms above */
    public SavedStates(Map<String, Class<?>> kinds) {
        this.kinds = kinds;
        this.codec = new OperationCodec(kinds);
    }

    /** The names of all kinds that are read, those of this room among them. */
    public Set<String> kinds() {
        Set<String> all = new TreeSet<>(kinds.keySet());
        all.addAll(OperationCodec.OWN.keySet());
        return all;
    }

    /** What is to be advanced next; {@code null} if it has ended. */
    public Operation<?> operation(Path file) throws IOException {
        return codec.read(Files.readAllBytes(file)).operation();
    }

    /** What it came to. */
    public Object result(Path file) throws IOException {
        return codec.read(Files.readAllBytes(file)).result();
    }

    /** How the state of a file would be written now. */
    public JsonNode again(Path file) throws IOException {
        return JSON.readTree(codec.write(codec.read(Files.readAllBytes(file))));
    }
}
