package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.lustre.cloud.HostKeyRecords;
import io.jenkins.plugins.lustre.cloud.Owner;
import io.jenkins.plugins.lustre.trend.HistoryFile;
import io.jenkins.plugins.lustre.trend.Outcome;
import io.jenkins.plugins.util.PipelineResultHandler;
import io.jenkins.plugins.util.ResultHandler;
import io.jenkins.plugins.util.RunResultHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import jenkins.util.BuildListenerAdapter;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/** A build of this controller. */
public final class JenkinsBuild implements LustreBuild {

    private final Run<?, ?> run;
    private final TaskListener listener;

    /** The node of the Pipeline step; absent in other builds. */
    @CheckForNull
    private final FlowNode node;

    public JenkinsBuild(Run<?, ?> run, TaskListener listener) {
        this(run, listener, null);
    }

    /** @param node where a warning of the step is shown, if there is one */
    public JenkinsBuild(Run<?, ?> run, TaskListener listener, @CheckForNull FlowNode node) {
        this.run = run;
        this.listener = listener;
        this.node = node;
    }

    @Override
    public Owner owner() {
        return ControllerIdentity.owner(run.getParent().getFullName(), Integer.toString(run.getNumber()));
    }

    @Override
    public Path directory() {
        return run.getRootDir().toPath().resolve("lustre");
    }

    @Override
    public int number() {
        return run.getNumber();
    }

    @Override
    public RunningOperations running() {
        return new RunningOperations(RunningOperations.directory(), run.getExternalizableId());
    }

    /** A history that is missing is made of what the builds have kept. */
    @Override
    public HistoryFile history() throws IOException {
        HistoryFile history = BuildRecords.history(run.getParent().getRootDir().toPath());
        if (!history.exists()) {
            BuildRecords.rebuild(history, run.getRootDir().toPath().getParent());
        }
        return history;
    }

    @Override
    public void result(Outcome outcome, String why) {
        Result result = outcome == Outcome.FAILURE ? Result.FAILURE : Result.UNSTABLE;
        ResultHandler handler = node == null ? new RunResultHandler(run) : new PipelineResultHandler(run, node);
        handler.publishResult(result, why);
    }

    @Override
    public PrintStream console() {
        return listener.getLogger();
    }

    @Override
    public List<EnvironmentDefinition> environments() {
        return EnvironmentSource.all();
    }

    @Override
    public EnvironmentAccess open(EnvironmentDefinition definition) throws IOException {
        return EnvironmentAccess.open(definition, KnownHostsFiles.of(definition.environment()), run);
    }

    @Override
    public HostKeyRecords hostKeys() {
        return HostKeyFiles.in(Jenkins.get().getRootDir().toPath());
    }

    @Override
    public void archive(Map<String, byte[]> files) throws IOException {
        Path directory = Files.createTempDirectory("lustre-artifacts");
        FilePath workspace = new FilePath(directory.toFile());
        try {
            Map<String, String> names = new HashMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
                names.put(file.getKey(), file.getKey());
            }
            run.pickArtifactManager()
                    .archive(
                            workspace,
                            new Launcher.LocalLauncher(listener),
                            BuildListenerAdapter.wrap(listener),
                            names);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("interrupted while archiving " + files.keySet()).initCause(e);
        } finally {
            try {
                workspace.deleteRecursive();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
