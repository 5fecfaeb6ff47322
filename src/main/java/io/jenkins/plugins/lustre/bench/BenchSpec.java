package io.jenkins.plugins.lustre.bench;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What to measure: every operation with every number of clients, each repeated.
 *
 * @param clients numbers of clients, each at least 1 and named once, in the order of the rows
 * @param operations what the clients do, each named once; reads read what a write before them left
 * @param tool the program, {@link BenchTool#AUTO} chooses
 * @param fileSize bytes of each process's file, a multiple of the block size
 * @param blockSize bytes of each call
 * @param processesPerClient processes on each client, each with a file of its own, 1 to 1024
 * @param repetitions how often each row is measured, 1 to 100
 * @param stripeCount OSTs of each file; 0 leaves it to the file system's default (1 with {@code ost}), -1 takes all
 * @param ost pins the files to one OST by index, null pins nothing; needs a stripe count of 0 or 1
 * @param directIo bypasses the clients' page cache; a series of its own
 * @param dropCaches whether the caches of clients and servers, also those of others, may be dropped before reads
 * @param filesPerProcess empty files that each process makes; at least 1 with mdtest, 0 with every other tool
 */
public record BenchSpec(
        List<Integer> clients,
        List<Access> operations,
        BenchTool tool,
        Size fileSize,
        Size blockSize,
        int processesPerClient,
        int repetitions,
        int stripeCount,
        @CheckForNull Integer ost,
        boolean directIo,
        boolean dropCaches,
        int filesPerProcess) {
    private static final int MAX_PROCESSES = 1024;
    private static final int MAX_REPETITIONS = 100;
    private static final int MAX_OSTS = 65_535;
    private static final int MAX_FILES = 100_000_000;

    /** IOR moves whole words. */
    private static final int IOR_WORD = 8;

    /** Checks every value; the message of a refusal names the parameter. */
    public BenchSpec {
        clients = List.copyOf(clients);
        operations = List.copyOf(operations);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(fileSize);
        Objects.requireNonNull(blockSize);
        check(!clients.isEmpty(), "clients: name at least one number of clients");
        check(clients.stream().allMatch(n -> n >= 1), "clients: each number must be at least 1, not " + clients);
        check(new HashSet<>(clients).size() == clients.size(), "clients: a number is named twice in " + clients);
        check(!operations.isEmpty(), "operations: name at least one of " + words(tool.operations()));
        for (Access operation : operations) {
            check(
                    tool.operations().contains(operation),
                    "operations: " + tool.word() + " measures " + words(tool.operations()) + ", not "
                            + operation.word());
        }
        check(new HashSet<>(operations).size() == operations.size(), "operations: one is named twice");
        check(
                fileSize.bytes() % blockSize.bytes() == 0,
                "fileSize: " + fileSize + " is not a multiple of the blockSize " + blockSize);
        range("processesPerClient", processesPerClient, 1, MAX_PROCESSES);
        range("repetitions", repetitions, 1, MAX_REPETITIONS);
        range("stripeCount", stripeCount, -1, MAX_OSTS);
        if (ost != null) {
            range("ost", ost, 0, MAX_OSTS);
            check(stripeCount == 0 || stripeCount == 1, "ost: files on one OST need a stripeCount of 1");
        }
        check(
                tool != BenchTool.IOR || blockSize.bytes() % IOR_WORD == 0,
                "blockSize: IOR needs a multiple of " + IOR_WORD + " bytes, not " + blockSize);
        if (tool == BenchTool.MDTEST) {
            range("filesPerProcess", filesPerProcess, 1, MAX_FILES);
            check(!directIo, "directIo: mdtest moves no data; leave it out");
            check(!dropCaches, "dropCaches: mdtest does all operations in one go; leave it out");
        } else {
            check(filesPerProcess == 0, "filesPerProcess: only mdtest makes files without data; leave it out");
        }
    }

    /** One client, write then read, 1 GiB files in 1 MiB calls, one process, three repetitions. */
    public static BenchSpec defaults() {
        return new BenchSpec(
                List.of(1),
                List.of(Access.WRITE, Access.READ),
                BenchTool.AUTO,
                Size.parse("1GiB"),
                Size.parse("1MiB"),
                1,
                3,
                0,
                null,
                false,
                false,
                0);
    }

    /** The largest number of clients. */
    public int maxClients() {
        return clients.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Bytes that all files of a run with so many clients hold together; mdtest's are empty. */
    public long space(int clientCount) {
        return tool == BenchTool.MDTEST
                ? 0
                : fileSize.times(Math.multiplyExact((long) clientCount, processesPerClient))
                        .bytes();
    }

    /** Calls of one process. */
    public long blocks() {
        return fileSize.bytes() / blockSize.bytes();
    }

    private static String words(List<Access> operations) {
        return operations.stream().map(Access::word).collect(Collectors.joining(", "));
    }

    private static void range(String name, int value, int low, int high) {
        check(value >= low && value <= high, name + ": must be " + low + " to " + high + ", not " + value);
    }

    private static void check(boolean ok, String message) {
        if (!ok) {
            throw new IllegalArgumentException(message);
        }
    }
}
