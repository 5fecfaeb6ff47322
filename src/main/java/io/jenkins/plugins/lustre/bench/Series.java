package io.jenkins.plugins.lustre.bench;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Map;
import java.util.Objects;

/**
 * What makes figures comparable: only figures of the same series may be compared.
 *
 * @param tool the program that measured, never {@link BenchTool#AUTO}
 * @param operation what was done: {@code write}, {@code read}, or a metadata operation such as {@code file-creation}
 * @param unit what the rate counts
 * @param clients number of client hosts, 0 if not known
 * @param processesPerClient processes on each, 0 if not known
 * @param fileSize bytes of each process's file, null if not known
 * @param blockSize bytes of each call, null if not known
 * @param stripeCount OSTs of each file; 0 is the file system's default, -1 all
 * @param ost index of the OST that the files were pinned to, null if they were not
 * @param directIo whether the clients' page cache was bypassed
 */
public record Series(
        BenchTool tool,
        String operation,
        Unit unit,
        int clients,
        int processesPerClient,
        @CheckForNull Size fileSize,
        @CheckForNull Size blockSize,
        int stripeCount,
        @CheckForNull Integer ost,
        boolean directIo) {
    /** Metadata operations as mdtest's tables name them, in the form of records. */
    private static final Map<Access, String> METADATA = Map.of(
            Access.CREATE, "file-creation",
            Access.STAT, "file-stat",
            Access.READ, "file-read",
            Access.REMOVE, "file-removal");

    /** Checks that the series can be told from others. */
    public Series {
        Objects.requireNonNull(unit);
        if (tool == null || tool == BenchTool.AUTO) {
            throw new IllegalArgumentException("A series needs the tool that measured");
        }
        if (operation == null || operation.isBlank()) {
            throw new IllegalArgumentException("A series needs an operation");
        }
    }

    /** The series of a benchmark of our own. */
    public static Series of(BenchSpec spec, BenchTool tool, Access access, int clients) {
        boolean data = tool.unit() == Unit.BYTES_PER_SECOND;
        return new Series(
                tool,
                data ? access.word() : METADATA.get(access),
                tool.unit(),
                clients,
                spec.processesPerClient(),
                data ? spec.fileSize() : null,
                data ? spec.blockSize() : null,
                spec.stripeCount(),
                spec.ost(),
                spec.directIo());
    }

    /**
     * Whether a word means its operation: as records write it, or as a bench's own {@code operations} do, so that both
     * {@code file-stat} and {@code stat} mean mdtest's.
     */
    public boolean isOf(String word) {
        return operation.equalsIgnoreCase(word)
                || METADATA.entrySet().stream()
                        .anyMatch(own -> own.getKey().word().equals(word)
                                && own.getValue().equalsIgnoreCase(operation));
    }

    /** A short title: {@code 3 clients, write}, with {@code direct} where the page cache was bypassed. */
    public String title() {
        String who = clients < 1 ? "" : clients == 1 ? "1 client, " : clients + " clients, ";
        return who + operation.replace('-', ' ') + (directIo ? ", direct" : "");
    }
}
