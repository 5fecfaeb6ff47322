package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.JenkinsWorkspace;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.RecordWork;
import io.jenkins.plugins.lustre.controller.Threads;
import io.jenkins.plugins.lustre.controller.Workspace;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Reads files on a thread of the plugin. Nothing is kept until all are read, so a restart in between leaves nothing half. */
final class RecordExecution extends StepExecution {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String id = UUID.randomUUID().toString();

    private final transient RecordWork work;

    private transient volatile Future<?> running;

    RecordExecution(StepContext context, RecordWork work) {
        super(context);
        this.work = work;
    }

    @Override
    public boolean start() {
        running = Threads.calls().submit(this::run);
        return false;
    }

    @Override
    public void onResume() {
        getContext()
                .onFailure(new AbortException(
                        "The controller was restarted while lustreRecord read the files; run the" + " step again."));
    }

    @Override
    public void stop(@NonNull Throwable cause) {
        Future<?> reading = running;
        if (reading != null) {
            reading.cancel(true);
        }
        getContext().onFailure(cause);
    }

    private void run() {
        try {
            getContext().onSuccess(work.run(build(), HeldCluster.around(getContext()), id, workspace()));
        } catch (IOException e) {
            AbortException expected = new AbortException(e.getMessage());
            expected.initCause(e);
            getContext().onFailure(expected);
        } catch (InterruptedException | RuntimeException | Error e) {
            getContext().onFailure(e);
        }
    }

    /** A context may have a build and a workspace of its own; Jenkins's have a run, a listener and a directory. */
    private LustreBuild build() throws IOException, InterruptedException {
        LustreBuild given = getContext().get(LustreBuild.class);
        return given != null
                ? given
                : new JenkinsBuild(
                        Objects.requireNonNull(getContext().get(Run.class), "a Lustre step needs a build around it"),
                        getContext().get(TaskListener.class),
                        getContext().get(FlowNode.class));
    }

    private Workspace workspace() throws IOException, InterruptedException {
        Workspace given = getContext().get(Workspace.class);
        return given != null
                ? given
                : new JenkinsWorkspace(Objects.requireNonNull(
                        getContext().get(FilePath.class), "lustreRecord needs a workspace: put it into node { }"));
    }
}
