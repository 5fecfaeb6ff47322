package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.lustre.controller.Aborts;
import io.jenkins.plugins.lustre.controller.ActiveOperation;
import io.jenkins.plugins.lustre.controller.Completion;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.Threads;
import io.jenkins.plugins.lustre.controller.Work;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * The execution of every step of this plugin. It holds the id of an operation and nothing else; the operation is a file
 * of the build, is advanced on the plugin's own threads, and goes on from its file after a restart of the controller.
 */
class OperationExecution extends StepExecution {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = Logger.getLogger(OperationExecution.class.getName());

    final String operationId = UUID.randomUUID().toString();

    /** Used only until the operation is saved. */
    private final transient Work work;

    /** The live side; absent until the operation is begun or picked up. */
    transient volatile ActiveOperation active;

    /** The build, with {@link #active}. */
    private transient volatile LustreBuild build;

    /** Why the step is to stop; defined only after {@link #stop} was called in this life of the controller. */
    transient volatile Throwable stopCause;

    OperationExecution(StepContext context, Work work) {
        super(context);
        this.work = work;
    }

    @Override
    public boolean start() {
        drive(build -> ActiveOperation.begin(build, HeldCluster.around(getContext()), operationId, work));
        return false;
    }

    @Override
    public void onResume() {
        resume();
    }

    /** Picks the operation up from its file and goes on with it. */
    final void resume() {
        drive(build -> ActiveOperation.resume(build, operationId));
    }

    /** The operation holds something for somebody's use, and is not advanced further by itself. */
    void held(ActiveOperation operation) throws IOException, InterruptedException {
        throw new IllegalStateException("nobody uses what the operation " + operationId + " holds");
    }

    /** The operation was opened, and is about to be advanced. */
    void opened(ActiveOperation operation) {
        if (stopCause != null) {
            operation.cancel(reason(stopCause));
        }
    }

    @Override
    public void stop(@NonNull Throwable cause) {
        stopCause = cause;
        ActiveOperation operation = active;
        if (operation != null) {
            operation.cancel(reason(cause));
        }
    }

    @Override
    public String getStatus() {
        ActiveOperation operation = active;
        return operation == null ? "beginning" : operation.status();
    }

    private interface Opening {
        ActiveOperation open(LustreBuild build) throws IOException, InterruptedException;
    }

    private void drive(Opening opening) {
        call(() -> {
            build = build();
            ActiveOperation operation = opening.open(build);
            active = operation;
            opened(operation);
            advance();
        });
    }

    private interface Call {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Does on a thread of its own what may block. What fails because the controller stops is no failure of the step: it
     * goes on from its file.
     */
    private void call(Call call) {
        ExecutorService pool = Threads.calls();
        pool.execute(() -> {
            try {
                call.run();
            } catch (InterruptedException e) {
                stopping(e);
            } catch (IOException | RuntimeException | Error e) {
                if (pool.isShutdown()) {
                    stopping(e);
                } else {
                    fail(e);
                }
            }
        });
    }

    private static void stopping(Throwable e) {
        LOGGER.log(Level.FINE, "the controller is stopping; the operation goes on from its file", e);
    }

    final LustreBuild build() throws IOException, InterruptedException {
        return BuildOf.context(getContext());
    }

    final void advance() {
        ActiveOperation operation = active;
        try {
            Optional<Duration> wait = operation.step();
            if (wait.isEmpty()) {
                call(() -> end(operation));
            } else if (operation.held().isPresent()) {
                call(() -> hold(operation));
            } else {
                operation.later(this::advance, wait.get());
            }
        } catch (InterruptedException | RejectedExecutionException e) {
            stopping(e);
            operation.close();
        } catch (IOException | RuntimeException | Error e) {
            operation.close();
            fail(e);
        }
    }

    private void end(ActiveOperation operation) throws IOException {
        try (operation) {
            build.running().remove(operationId);
            ended(build, operation.outcome().orElseThrow());
        }
    }

    private void hold(ActiveOperation operation) throws IOException, InterruptedException {
        try {
            held(operation);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            operation.close();
            throw e;
        }
    }

    /** Tells Pipeline what the operation came to. */
    void ended(LustreBuild build, Outcome<Object> outcome) throws IOException {
        if (outcome instanceof Outcome.Succeeded<Object> success) {
            getContext().onSuccess(Completion.complete(build, operationId, success.result()));
        } else if (outcome instanceof Outcome.Failed<Object> failed) {
            getContext().onFailure(new AbortException(failed.message()));
        } else {
            build.console().println(((Outcome.Cancelled<Object>) outcome).message());
            getContext().onFailure(interruption());
        }
    }

    /** Why the step is stopped; the cause itself is not known any more after a restart. */
    final Throwable interruption() {
        Throwable cause = stopCause;
        return cause == null ? new FlowInterruptedException(Result.ABORTED, true) : cause;
    }

    void fail(Throwable failure) {
        getContext().onFailure(Aborts.told(failure));
    }

    static String reason(Throwable cause) {
        return cause instanceof FlowInterruptedException ? "aborted" : "aborted: " + cause.getMessage();
    }
}
