package io.jenkins.plugins.lustre.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The programs that measure. */
public enum BenchTool {
    /** fio where all clients have it in the same version, else dd. */
    AUTO,
    FIO,
    DD,
    /** Throughput through MPI, all processes in step; each process has a file of its own. */
    IOR,
    /** Metadata operations through MPI. */
    MDTEST;

    /** The word that Jenkinsfiles and records use, for instance {@code fio}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code mpirun} starts it, on all clients from the first one. */
    public boolean runsByMpi() {
        return this == IOR || this == MDTEST;
    }

    /** What it can measure, in the order in which it is done. */
    public List<Access> operations() {
        return this == MDTEST
                ? List.of(Access.CREATE, Access.STAT, Access.READ, Access.REMOVE)
                : List.of(Access.WRITE, Access.READ);
    }

    /** What its rates count. */
    public Unit unit() {
        return this == MDTEST ? Unit.OPERATIONS_PER_SECOND : Unit.BYTES_PER_SECOND;
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
