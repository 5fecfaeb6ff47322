package io.jenkins.plugins.lustre.controller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.lustre.trend.Rules;
import io.jenkins.plugins.lustre.trend.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The gates that a step was given, as they were written. Noted when its operation begins, so that they are the same after a
 * restart of the controller.
 *
 * @param gates see {@link io.jenkins.plugins.lustre.trend.Rule}
 * @param onRegression what a gate that is not met makes of the build
 * @param confirmations how often a row that a gate speaks against is measured again before it counts, 0 to 20
 */
public record BenchRules(List<String> gates, Severity onRegression, int confirmations) {

    /** What is done if nobody says otherwise. */
    public static final int DEFAULT_CONFIRMATIONS = 2;

    /** More would cost more time than any doubt is worth. */
    public static final int MOST_CONFIRMATIONS = 20;

    /** No gates. */
    public static final BenchRules NONE = new BenchRules(List.of(), Severity.UNSTABLE, 0);

    private static final String LABEL = "gates";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public BenchRules {
        gates = gates == null ? List.of() : List.copyOf(gates);
        onRegression = onRegression == null ? Severity.UNSTABLE : onRegression;
    }

    /**
     * Checks what a person wrote.
     *
     * @throws IllegalArgumentException for a gate or a result that cannot be, quoting it
     */
    public static BenchRules of(List<String> gates, String onRegression, int confirmations) {
        if (confirmations < 0 || confirmations > MOST_CONFIRMATIONS) {
            throw new IllegalArgumentException(
                    "confirmations: must be 0 to " + MOST_CONFIRMATIONS + ", not " + confirmations);
        }
        Severity severity =
                switch (onRegression.trim().toUpperCase(Locale.ROOT)) {
                    case "", "UNSTABLE" -> Severity.UNSTABLE;
                    case "FAILURE" -> Severity.FAILURE;
                    default ->
                        throw new IllegalArgumentException(
                                "onRegression: 'UNSTABLE' or 'FAILURE', not '" + onRegression + "'");
                };
        BenchRules rules = new BenchRules(
                gates.stream().map(String::trim).filter(g -> !g.isEmpty()).toList(), severity, confirmations);
        rules.parse();
        return rules;
    }

    /** The gates themselves. */
    public Rules parse() {
        return Rules.parse(gates, onRegression);
    }

    Map<String, String> labels() {
        try {
            return Map.of(LABEL, JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("gates cannot be written as JSON", e);
        }
    }

    static BenchRules from(Map<String, String> labels) throws IOException {
        return labels.containsKey(LABEL) ? JSON.readValue(labels.get(LABEL), BenchRules.class) : NONE;
    }
}
