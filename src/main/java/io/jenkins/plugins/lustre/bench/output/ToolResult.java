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
        Draft draft = new Draft(tool, version, operation, statistic, line);
        draft.bytesPerSecond = bytesPerSecond;
        return draft.result();
    }

    /** A rate of metadata operations. */
    public static ToolResult operations(
            String tool, String version, String operation, String statistic, double opsPerSecond, long line) {
        Draft draft = new Draft(tool, version, operation, statistic, line);
        draft.opsPerSecond = opsPerSecond;
        return draft.result();
    }

    /** With calls per second; a value that is no number is left out. */
    public ToolResult withIops(@CheckForNull Double value) {
        Draft draft = new Draft(this);
        draft.iops = value != null && Double.isFinite(value) ? value : null;
        return draft.result();
    }

    /** With the number of processes and hosts, null where not known. */
    public ToolResult withTasks(@CheckForNull Integer processes, @CheckForNull Integer hosts) {
        Draft draft = new Draft(this);
        draft.tasks = processes;
        draft.nodes = hosts;
        return draft.result();
    }

    /** With its place in the output: the run, the test in it, and the iteration; null where there is none. */
    public ToolResult at(int inRun, @CheckForNull Integer inTest, @CheckForNull Integer inIteration) {
        Draft draft = new Draft(this);
        draft.run = inRun;
        draft.test = inTest;
        draft.iteration = inIteration;
        return draft.result();
    }

    /** With a job or client. */
    public ToolResult withLabel(@CheckForNull String text) {
        Draft draft = new Draft(this);
        draft.label = text;
        return draft.result();
    }

    /** With the bytes of each process and of each call, null where not known. */
    public ToolResult withSizes(@CheckForNull Double file, @CheckForNull Double call) {
        Draft draft = new Draft(this);
        draft.fileSize = bytes(file);
        draft.blockSize = bytes(call);
        return draft.result();
    }

    @CheckForNull
    private static Long bytes(@CheckForNull Double size) {
        return size == null || !(size >= 1) || size > Long.MAX_VALUE ? null : Math.round(size);
    }

    /** A figure while it is made: what may lack is not there yet, or as it is in another. */
    private static final class Draft {
        private final String tool;
        private final String version;
        private final String operation;
        private final String statistic;
        private final long line;
        private Double bytesPerSecond;
        private Double iops;
        private Double opsPerSecond;
        private Integer tasks;
        private Integer nodes;
        private Integer iteration;
        private int run;
        private Integer test;
        private String label;
        private Long fileSize;
        private Long blockSize;

        Draft(String tool, String version, String operation, String statistic, long line) {
            this.tool = tool;
            this.version = version;
            this.operation = operation;
            this.statistic = statistic;
            this.line = line;
        }

        Draft(ToolResult other) {
            this(other.tool, other.version, other.operation, other.statistic, other.line);
            bytesPerSecond = other.bytesPerSecond;
            iops = other.iops;
            opsPerSecond = other.opsPerSecond;
            tasks = other.tasks;
            nodes = other.nodes;
            iteration = other.iteration;
            run = other.run;
            test = other.test;
            label = other.label;
            fileSize = other.fileSize;
            blockSize = other.blockSize;
        }

        ToolResult result() {
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
                    fileSize,
                    blockSize,
                    line);
        }
    }
}
