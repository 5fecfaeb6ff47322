package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;

/**
 * The one way an operation is written and read: JSON with an explicit {@code kind} for each part. Unknown fields are
 * ignored, and a missing one is {@code null} or zero, which the record's constructor turns into its default; so files of
 * older and of newer versions stay readable.
 */
public final class OperationCodec {

    /** The kinds of this room; every other room adds its own. */
    static final Map<String, Class<?>> OWN = Map.ofEntries(
            Map.entry("alongside", Alongside.class),
            Map.entry("always", Always.class),
            Map.entry("attempt", Attempt.class),
            Map.entry("attempted", Attempted.class),
            Map.entry("hold", Hold.class),
            Map.entry("holding", Holding.class),
            Map.entry("parallel", Parallel.class),
            Map.entry("results", Results.class),
            Map.entry("retrying", Retrying.class),
            Map.entry("return", Return.class),
            Map.entry("say", Say.class),
            Map.entry("sequence", Sequence.class),
            Map.entry("then", Then.class),
            Map.entry("withCleanup", WithCleanup.class));

    private final ObjectMapper mapper;

    /**
     * @param kinds the classes of operations, followers and results by the name that stands for them in files; a name
     *     once released is never given to another class
     */
    public OperationCodec(Map<String, Class<?>> kinds) {
        mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        OWN.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        kinds.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
    }

    byte[] write(SavedOperation saved) {
        try {
            return mapper.writeValueAsBytes(saved);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an operation cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    SavedOperation read(byte[] json) throws IOException {
        SavedOperation saved = mapper.readValue(json, SavedOperation.class);
        if (saved.format() > SavedOperation.FORMAT) {
            throw new OperationFailedException("The operation was saved by a newer version of the plugin (format "
                    + saved.format() + ", this version reads up to " + SavedOperation.FORMAT
                    + "). Install that version again, or look after what it began by hand.");
        }
        return saved;
    }
}
