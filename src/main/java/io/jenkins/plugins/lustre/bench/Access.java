package io.jenkins.plugins.lustre.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the clients do to their files. */
public enum Access {
    WRITE,
    READ,
    /** Makes files; a metadata operation. */
    CREATE,
    /** Asks for the attributes of files; a metadata operation. */
    STAT,
    /** Removes files; a metadata operation. */
    REMOVE;

    /** The word that Jenkinsfiles use, for instance {@code write}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws IllegalArgumentException if it is another word
     */
    public static Access parse(String word) {
        for (Access access : values()) {
            if (access.word().equals(word)) {
                return access;
            }
        }
        throw new IllegalArgumentException("Not an operation: \"" + word + "\"; known are "
                + Arrays.stream(values()).map(Access::word).collect(Collectors.joining(", ")));
    }
}
