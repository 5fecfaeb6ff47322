package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.trend.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a degraded cluster makes of the build. Noted when the operation begins, so that a restart changes nothing. */
public enum OnDegraded {
    NOTHING(null),
    UNSTABLE(Outcome.UNSTABLE),
    FAILURE(Outcome.FAILURE);

    private static final String LABEL = "onDegraded";

    private final Outcome outcome;

    OnDegraded(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * Reads what a person wrote.
     *
     * @throws IllegalArgumentException if it is none of them, quoting it
     */
    public static OnDegraded parse(String text) {
        String word = text.trim().toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return UNSTABLE;
        }
        for (OnDegraded one : values()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("onDegraded: 'UNSTABLE', 'FAILURE' or 'NOTHING', not '" + text + "'");
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Map<String, String> labels() {
        return Map.of(LABEL, name());
    }

    static OnDegraded from(Map<String, String> labels) {
        return parse(labels.getOrDefault(LABEL, ""));
    }
}
