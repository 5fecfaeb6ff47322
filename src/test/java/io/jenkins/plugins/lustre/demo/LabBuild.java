package io.jenkins.plugins.lustre.demo;

import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.controller.EnvironmentAccess;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.controller.HostKeyFiles;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.RunningOperations;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A build without a controller: its environment is a laboratory, its artifacts are files of a directory. */
public class LabBuild implements LustreBuild {

    private final Laboratory laboratory;
    private final Path directory;
    private final Path artifacts;
    private final PrintStream console;

    /**
     * @param directory where the build keeps its operations
     * @param artifacts where it archives
     */
    public LabBuild(Laboratory laboratory, Path directory, Path artifacts, PrintStream console) {
        this.laboratory = laboratory;
        this.directory = directory;
        this.artifacts = artifacts;
        this.console = console;
    }

    @Override
    public Owner owner() {
        return new Owner("laboratory-controller", "http://jenkins.example/", "hpc/guide", "1");
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public RunningOperations running() {
        return new RunningOperations(directory.resolveSibling("running"), "job#1");
    }

    @Override
    public HistoryFile history() {
        return new HistoryFile(artifacts.resolve("history.jsonl"));
    }

    @Override
    public void result(Outcome outcome, String why) {
        console.println(outcome + ": " + why);
    }

    @Override
    public PrintStream console() {
        return console;
    }

    @Override
    public List<EnvironmentDefinition> environments() {
        return List.of(new EnvironmentDefinition(environment(), "lab-aws", "", false, "lab-ssh", "", "", null));
    }

    /** The only one, as an administrator described it. */
    protected ComputeEnvironment environment() {
        return laboratory.environment();
    }

    @Override
    public EnvironmentAccess open(EnvironmentDefinition definition) {
        return new EnvironmentAccess(laboratory.aws(), laboratory.ssh());
    }

    @Override
    public HostKeyRecords hostKeys() {
        return HostKeyFiles.in(directory.resolveSibling("home"));
    }

    @Override
    public void archive(Map<String, byte[]> files) throws IOException {
        Files.createDirectories(artifacts);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(artifacts.resolve(file.getKey()), file.getValue());
        }
    }
}
