package io.jenkins.plugins.lustre.bench.record;

import com.fasterxml.jackson.core.JsonParser;
import io.jenkins.plugins.lustre.bench.Ceiling;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a limit of a ceiling. For one limit. */
final class LimitReader {

    private static final Map<String, Ceiling.Kind> KINDS =
            Arrays.stream(Ceiling.Kind.values()).collect(Collectors.toMap(Ceiling.Kind::word, Function.identity()));

    private String kind = "";
    private double rate;
    private double baseline;
    private boolean burstable;

    /** Empty for a limit of a kind that this release does not know. */
    Optional<Ceiling.Limit> read(JsonParser json) throws IOException {
        JsonSteps.object(json, this::field);
        return Optional.ofNullable(KINDS.get(kind))
                .map(known -> new Ceiling.Limit(known, baseline > 0 ? baseline : rate, burstable, rate));
    }

    private void field(String field, JsonParser value) throws IOException {
        switch (field) {
            case "kind" -> kind = JsonSteps.text(value);
            case "rate" -> rate = value.getValueAsDouble();
            case "baseline" -> baseline = value.getValueAsDouble();
            case "burstable" -> burstable = value.getValueAsBoolean();
            default -> {
                // of a newer release
            }
        }
    }
}
