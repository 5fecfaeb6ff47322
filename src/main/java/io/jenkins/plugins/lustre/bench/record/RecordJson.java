package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code lustre-bench.json}: a {@link BenchRecord} as documented in docs/record-format.md.
 *
 * <p>Unknown fields are ignored and missing ones have defaults, so records of older and newer releases can be read.
 * What can be computed from other fields (medians, shares) is written for other readers and skipped here.
 */
public final class RecordJson {

    private static final JsonFactory JSON = new JsonFactory();

    private RecordJson() {}

    /** Takes what stands in a record's JSON and is none of its own fields; what it does not read is skipped. */
    public interface Extras {

        /** Ignores all. */
        Extras NONE = new Extras() {
            @Override
            public void ofRecord(String field, JsonParser value) {}

            @Override
            public void ofRow(int row, String field, JsonParser value) {}
        };

        /** A field beside those of the record. */
        void ofRecord(String field, JsonParser value) throws IOException;

        /** A field beside those of a row, which is counted from 0. */
        void ofRow(int row, String field, JsonParser value) throws IOException;
    }

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
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length, Extras.NONE);
    }

    /**
     * Reads a record, and gives what else there is to the extras; throws as {@link #read(String)} does.
     *
     * @param json text in UTF-8
     * @param from where the object begins
     * @param length in bytes
     */
    public static BenchRecord read(byte[] json, int from, int length, Extras extras) {
        try (JsonParser parser = JSON.createParser(json, from, length)) {
            return RecordReader.record(parser, extras);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a benchmark record: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a benchmark record: " + e.getMessage(), e);
        }
    }

    /** The record as a tree, to which fields of its surroundings may be added. */
    public static ObjectNode tree(BenchRecord record) {
        return RecordWriter.tree(record);
    }

    private static String text(BenchRecord record, boolean pretty) {
        JsonNode tree = RecordWriter.tree(record);
        return pretty ? tree.toPrettyString() : tree.toString();
    }
}
