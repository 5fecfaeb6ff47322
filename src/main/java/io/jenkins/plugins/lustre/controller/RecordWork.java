package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Fingerprint;
import io.jenkins.plugins.lustre.bench.parse.OutputRecord;
import io.jenkins.plugins.lustre.bench.record.RecordJson;
import io.jenkins.plugins.lustre.bench.record.RecordTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads, judges and keeps what other benchmarks wrote into the workspace. */
public record RecordWork(String pattern, BenchTool tool, String name, String stackName, BenchRules rules) {

    /**
     * @param expand fills in variables; the identity in Pipelines, where Groovy has done it
     * @throws IllegalArgumentException for an option that cannot be, with its name
     */
    public static RecordWork of(RecordOptions options, UnaryOperator<String> expand) {
        String pattern = expand.apply(options.getPattern()).trim();
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("pattern: name the files to read, for example **/ior*.out");
        }
        return new RecordWork(
                pattern,
                BenchTool.parse(expand.apply(options.getTool())),
                expand.apply(options.getName()),
                expand.apply(options.getStackName()).trim(),
                BenchRules.of(
                        options.getGates().stream().map(expand).toList(), expand.apply(options.getOnRegression()), 0));
    }

    /**
     * Does it.
     *
     * @param block the operation that holds the cluster of the block around the step; empty if there is none
     * @param id of the benchmark, unique among all of the job; the same id again changes nothing
     * @return what the step returns
     * @throws AbortException if the named cluster is not known, no file matches, or one cannot be read; then nothing is
     *     kept
     */
    public Map<String, Object> run(LustreBuild build, String block, String id, Workspace workspace)
            throws IOException, InterruptedException {
        return keep(build, id, read(build, block, workspace));
    }

    /**
     * The first half: reads the files, which takes as long as their agent does.
     *
     * @throws AbortException as {@link #run}
     */
    public BenchRecord read(LustreBuild build, String block, Workspace workspace)
            throws IOException, InterruptedException {
        Optional<BuildClusters.Remembered> cluster = cluster(new BuildClusters(build.directory()), block);
        List<String> files = workspace.files(pattern);
        if (files.isEmpty()) {
            throw new AbortException("No file of the workspace " + workspace.name() + " matches '" + pattern
                    + "'. The pattern is relative to the workspace; ** stands for any number of folders.");
        }
        ReadOutput how = new ReadOutput(name, tool, Instant.now());
        List<BenchRecord> records = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String file : files) {
            try {
                records.add(RecordJson.read(workspace.read(file, how)));
            } catch (IOException e) {
                problems.add(file + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new AbortException(
                    "Nothing was recorded, because not every file could be read.\n" + String.join("\n", problems));
        }
        String measured = cluster.map(BuildClusters.Remembered::stackName).orElse("");
        build.console()
                .println("Read " + String.join(", ", files)
                        + (measured.isEmpty() ? "" : ", measured on the cluster " + measured));
        return OutputRecord.merge(
                records,
                measured,
                cluster.map(BuildClusters.Remembered::fingerprint).orElse(Fingerprint.UNKNOWN));
    }

    /** The second half: prints, judges and keeps what was read. */
    public Map<String, Object> keep(LustreBuild build, String id, BenchRecord record) throws IOException {
        if (new BuildRecords(build.directory()).find(id).isEmpty()) {
            RecordTable.lines(record).forEach(line -> build.console().println(line));
        }
        return BenchKeeping.keep(build, id, record, rules);
    }

    private Optional<BuildClusters.Remembered> cluster(BuildClusters clusters, String block) throws IOException {
        Optional<BuildClusters.Remembered> found = clusters.measured(stackName, WithLustreWork.request(block));
        if (found.isEmpty() && !stackName.isEmpty()) {
            throw new AbortException("This build has no cluster '" + stackName + "'. Of a cluster that another build"
                    + " made, run lustreConfigure stackName: '" + stackName + "' before: on servers that are configured"
                    + " it changes nothing.");
        }
        return found;
    }
}
