package io.jenkins.plugins.lustre.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The programs that measure. */
public enum BenchTool {
    /** fio where all clients have it in the same version, else dd. */
    AUTO,
    FIO,
    DD,
    IOR,
    MDTEST;

    /** The word that Jenkinsfiles and records use, for instance {@code fio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #word()}.
     *
     * @throws IllegalArgumentException if it is another word; the message lists the known ones
     */
    public static BenchTool parse(String word) {
        for (BenchTool tool : values()) {
            if (tool.word().equals(word)) {
                return tool;
            }
        }
        throw new IllegalArgumentException("Not a benchmark tool: \"" + word + "\"; known are "
                + Arrays.stream(values()).map(BenchTool::word).collect(Collectors.joining(", ")));
    }
}
