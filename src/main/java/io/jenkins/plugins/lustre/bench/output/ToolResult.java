package io.jenkins.plugins.lustre.bench.output;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * One figure that a tool printed.
 *
 * @param tool {@code ior}, {@code mdtest}, {@code fio} or {@code dd}
 * @param version the tool's version, empty if it was not printed
 * @param operation in the tool's words: {@code write}, {@code read}, {@code File creation}
 * @param statistic {@code iteration} for one measurement; {@code max}, {@code min}, {@code mean} for what the tool
 *     computed over all iterations of a run; {@code job} and {@code total} for fio
 * @param bytesPerSecond null if the figure is no throughput
 * @param iops calls per second, null if not printed
 * @param opsPerSecond metadata operations per second, null if the figure is none
 * @param tasks processes, null if not printed
 * @param nodes hosts, null if not printed
 * @param iteration from 0, null for a statistic over several
 * @param run number of the run within the output, from 0
 * @param test number of the test within the run as the tool counts it, null if it does not
 * @param label job or client, null if there is none
 * @param fileSize bytes that each process wrote or read, null if not printed
 * @param blockSize bytes of each call, null if not printed
 * @param line where it stands, from 1
 */
public record ToolResult(
        String tool,
        String version,
        String operation,
        String statistic,
        @CheckForNull Double bytesPerSecond,
        @CheckForNull Double iops,
        @CheckForNull Double opsPerSecond,
        @CheckForNull Integer tasks,
        @CheckForNull Integer nodes,
        @CheckForNull Integer iteration,
        int run,
        @CheckForNull Integer test,
        @CheckForNull String label,
        @CheckForNull Long fileSize,
        @CheckForNull Long blockSize,
        long line) {
    /** The statistic of a single measurement. */
    public static final String ITERATION = "iteration";

    /** A throughput. */
    public static ToolResult throughput(
            String tool, String version, String operation, String statistic, double bytesPerSecond, long line) {
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                bytesPerSecond,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                line);
    }

    /** A rate of metadata operations. */
    public static ToolResult operations(
            String tool, String version, String operation, String statistic, double opsPerSecond, long line) {
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                null,
                null,
                opsPerSecond,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                line);
    }

    /** With calls per second; a value that is no number is left out. */
    public ToolResult withIops(@CheckForNull Double value) {
        Double finite = value != null && Double.isFinite(value) ? value : null;
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                bytesPerSecond,
                finite,
                opsPerSecond,
                tasks,
                nodes,
                iteration,
                run,
                test,
                label,
                fileSize,
                blockSize,
                line);
    }

    /** With the number of processes and hosts, null where not known. */
    public ToolResult withTasks(@CheckForNull Integer processes, @CheckForNull Integer hosts) {
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                bytesPerSecond,
                iops,
                opsPerSecond,
                processes,
                hosts,
                iteration,
                run,
                test,
                label,
                fileSize,
                blockSize,
                line);
    }

    /** With its place in the output: the run, the test in it, and the iteration; null where there is none. */
    public ToolResult at(int inRun, @CheckForNull Integer inTest, @CheckForNull Integer inIteration) {
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                bytesPerSecond,
                iops,
                opsPerSecond,
                tasks,
                nodes,
                inIteration,
                inRun,
                inTest,
                label,
                fileSize,
                blockSize,
                line);
    }

    /** With a job or client. */
    public ToolResult withLabel(@CheckForNull String text) {
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                bytesPerSecond,
                iops,
                opsPerSecond,
                tasks,
                nodes,
                iteration,
                run,
                test,
                text,
                fileSize,
                blockSize,
                line);
    }

    /** With the bytes of each process and of each call, null where not known. */
    public ToolResult withSizes(@CheckForNull Double file, @CheckForNull Double call) {
        return new ToolResult(
                tool,
                version,
                operation,
                statistic,
                bytesPerSecond,
                iops,
                opsPerSecond,
                tasks,
                nodes,
                iteration,
                run,
                test,
                label,
                bytes(file),
                bytes(call),
                line);
    }

    @CheckForNull
    private static Long bytes(@CheckForNull Double size) {
        return size == null || !(size >= 1) || size > Long.MAX_VALUE ? null : Math.round(size);
    }
}
