package io.jenkins.plugins.lustre.cloud;

import java.util.Objects;

/**
 * What a look at an environment came to, for people.
 *
 * @param kind how bad it is
 * @param text what was found, and what to do about it
 */
public record Finding(Kind kind, String text) {

    /** How bad it is, the worst last. */
    public enum Kind {
        GOOD,
        /** Something may not work. */
        DOUBTFUL,
        /** Nothing works before it is mended. */
        MISSING
    }

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    public static Finding good(String text) {
        return new Finding(Kind.GOOD, text);
    }

    public static Finding doubtful(String text) {
        return new Finding(Kind.DOUBTFUL, text);
    }

    public static Finding missing(String text) {
        return new Finding(Kind.MISSING, text);
    }
}
