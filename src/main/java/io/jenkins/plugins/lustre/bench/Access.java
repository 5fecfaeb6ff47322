package io.jenkins.plugins.lustre.bench;

import java.util.Locale;

/** What the clients do to their files. */
public enum Access {
    WRITE,
    READ;

    /** The word that Jenkinsfiles, records and tools use: {@code write} or {@code read}. */
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
        throw new IllegalArgumentException("Not an operation: \"" + word + "\"; known are write and read");
    }
}
