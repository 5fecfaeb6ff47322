package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.lifecycle.Bench;
import io.jenkins.plugins.lustre.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Measures a cluster. */
public record BenchWork(
        String environment, String stackName, String name, BenchSpec spec, Duration timeout, BenchRules rules)
        implements Work {

    /** Enough for seconds of work on a file system that makes some thousand files per second for each process. */
    private static final int FILES_PER_PROCESS = 10_000;

    /**
     * @param expand fills in variables; the identity in Pipelines, where Groovy has done it
     * @throws IllegalArgumentException for an option that cannot be, with its name
     */
    public static BenchWork of(BenchOptions options, UnaryOperator<String> expand) {
        BenchTool tool = BenchTool.parse(expand.apply(options.getTool()));
        List<Access> operations =
                options.getOperations().stream().map(expand).map(Access::parse).toList();
        String fileSize = expand.apply(options.getFileSize());
        String blockSize = expand.apply(options.getBlockSize());
        if (tool == BenchTool.MDTEST) {
            noData("fileSize", fileSize, BenchOptions.FILE_SIZE);
            noData("blockSize", blockSize, BenchOptions.BLOCK_SIZE);
        }
        BenchSpec spec = new BenchSpec(
                options.getClients(),
                operations.isEmpty() ? tool.operations() : operations,
                tool,
                Size.parse(fileSize),
                Size.parse(blockSize),
                options.getProcessesPerClient(),
                options.getRepetitions(),
                options.getStripeCount(),
                options.getOst(),
                options.isDirectIo(),
                options.isDropCaches(),
                filesPerProcess(tool, options.getFilesPerProcess()));
        return new BenchWork(
                expand.apply(options.getEnvironment()),
                expand.apply(options.getStackName()),
                expand.apply(options.getName()),
                spec,
                Duration.ofMinutes(options.getTimeoutMinutes()),
                BenchRules.of(
                        options.getGates().stream().map(expand).toList(),
                        expand.apply(options.getOnRegression()),
                        options.getConfirmations()));
    }

    private static int filesPerProcess(BenchTool tool, @CheckForNull Integer given) {
        return given != null ? given : tool == BenchTool.MDTEST ? FILES_PER_PROCESS : 0;
    }

    private static void noData(String option, String given, String unsaid) {
        if (!given.equals(unsaid)) {
            throw new IllegalArgumentException(option + ": mdtest makes empty files; leave it out");
        }
    }

    @Override
    public Map<String, String> labels() {
        return rules.labels();
    }

    @Override
    public Operation<?> operation(LustreBuild build, String operationId, Target target) throws AbortException {
        return Bench.of(operationId, target.definition().environment(), target.requireStack(), name, spec, timeout);
    }
}
