package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.bench.BenchRecord;

/**
 * {@code lustre-bench.json}: a {@link BenchRecord} as documented in docs/record-format.md.
 *
 * <p>Unknown fields are ignored and missing ones have defaults, so records of older and newer releases can be read.
 * What can be computed from other fields (medians, shares) is written for other readers and ignored here.
 */
public final class RecordJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private RecordJson() {}

    /** The record on many lines, for people and for the artifact. */
    public static String pretty(BenchRecord record) {
        return text(record, true) + "\n";
    }

    /** The record on one line, without its end, for a history file. */
    public static String line(BenchRecord record) {
        return text(record, false);
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException if the text is no JSON object, or lacks what every record has; the message names
     *     the field
     */
    public static BenchRecord read(String json) {
        return read(parse(json));
    }

    /** Reads a record from a tree, which may hold more than the record; throws as {@link #read(String)} does. */
    public static BenchRecord read(JsonNode tree) {
        return RecordReader.record(tree);
    }

    /** The record as a tree, to which fields of its surroundings may be added. */
    public static ObjectNode tree(BenchRecord record) {
        return RecordWriter.tree(record);
    }

    /**
     * Reads a text as a tree, for {@link #read(JsonNode)}.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a benchmark record: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(BenchRecord record, boolean pretty) {
        JsonNode tree = RecordWriter.tree(record);
        return pretty ? tree.toPrettyString() : tree.toString();
    }
}
