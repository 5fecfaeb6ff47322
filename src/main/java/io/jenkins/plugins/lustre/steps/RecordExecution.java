package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.FilePath;
import io.jenkins.plugins.lustre.bench.BenchRecord;
import io.jenkins.plugins.lustre.controller.Aborts;
import io.jenkins.plugins.lustre.controller.JenkinsWorkspace;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.RecordWork;
import io.jenkins.plugins.lustre.controller.Threads;
import io.jenkins.plugins.lustre.controller.Workspace;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Reads files on a thread of the plugin. Nothing is kept until all are read, so a restart in between leaves nothing half. */
final class RecordExecution extends StepExecution {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = Logger.getLogger(RecordExecution.class.getName());

    private final String id = UUID.randomUUID().toString();

    private final transient RecordWork work;

    private transient Future<?> running;

    /** Why the step is to stop; absent as long as it is not, and after a restart. */
    private transient Throwable stopCause;

    /** Whether what was read is being kept, which takes no time and is not cut short. */
    private transient boolean keeping;

    RecordExecution(StepContext context, RecordWork work) {
        super(context);
        this.work = work;
    }

    @Override
    public synchronized boolean start() {
        ExecutorService pool = Threads.reads();
        running = pool.submit(() -> run(pool));
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
        if (stopReading(cause)) {
            getContext().onFailure(cause);
        }
    }

    /** Whether nothing is kept from now on; otherwise the step ends as soon as all is kept. */
    private synchronized boolean stopReading(Throwable cause) {
        stopCause = cause;
        if (running != null && !keeping) {
            running.cancel(true);
        }
        return !keeping;
    }

    private synchronized boolean beginKeeping() {
        keeping = stopCause == null;
        return keeping;
    }

    private synchronized Throwable stopCause() {
        return stopCause;
    }

    private void run(ExecutorService pool) {
        try {
            LustreBuild build = BuildOf.context(getContext());
            BenchRecord record = work.read(build, HeldCluster.around(getContext()), workspace());
            if (beginKeeping()) {
                Map<String, Object> figures = work.keep(build, id, record);
                Throwable why = stopCause();
                if (why == null) {
                    getContext().onSuccess(figures);
                } else {
                    getContext().onFailure(why);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            failed(pool, e);
        }
    }

    /** Nothing is told twice, and what fails as the controller stops is told when it is back. */
    private void failed(ExecutorService pool, Throwable failure) {
        if (pool.isShutdown() || !keeping() && stopCause() != null) {
            LOGGER.log(Level.FINE, "stopped while it read files", failure);
        } else {
            getContext().onFailure(Aborts.told(failure));
        }
    }

    private synchronized boolean keeping() {
        return keeping;
    }

    /** A context may have a workspace of its own; Jenkins's have a directory. */
    private Workspace workspace() throws IOException, InterruptedException {
        Workspace given = getContext().get(Workspace.class);
        return given != null
                ? given
                : new JenkinsWorkspace(Objects.requireNonNull(
                        getContext().get(FilePath.class), "lustreRecord needs a workspace: put it into node { }"));
    }
}
