package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import io.jenkins.plugins.lustre.controller.ActiveOperation;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.WithLustreWork;
import io.jenkins.plugins.lustre.controller.Work;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Runs the body of a step while its operation holds a cluster. One operation makes the cluster, holds it, and takes it away
 * again; its file tells how far it is, also after a restart. What the body came to is Pipeline's own, and kept with it.
 */
final class WithLustreExecution extends OperationExecution {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = Logger.getLogger(WithLustreExecution.class.getName());

    private enum Phase {
        BEFORE,
        BODY,
        AFTER
    }

    private volatile Phase phase = Phase.BEFORE;
    private volatile BodyExecution body;

    /** What the body returned; not kept over a restart if Java cannot serialise it. */
    private transient volatile Object result;

    private volatile Serializable keptResult;
    private volatile Throwable failure;

    /** Whether a first abort has been seen; the next one does not wait for the end of the clean-up. */
    private volatile boolean aborted;

    private transient volatile boolean abandoned;

    WithLustreExecution(StepContext context, Work work) {
        super(context, work);
    }

    @Override
    public void onResume() {
        if (phase != Phase.BODY) {
            resume();
        }
    }

    @Override
    void opened(ActiveOperation operation) {
        if (phase == Phase.AFTER) {
            operation.release();
        }
        super.opened(operation);
    }

    @Override
    public void stop(@NonNull Throwable cause) {
        BodyExecution running = body;
        if (phase != Phase.AFTER && running != null) {
            running.cancel(cause);
        } else if (phase == Phase.BODY) {
            bodyEnded(null, cause);
        } else {
            boolean again = aborted;
            aborted = true;
            super.stop(cause);
            if (again) {
                abandon();
            }
        }
    }

    /** The build waits no more for the end of the clean-up; the controller does. */
    private void abandon() {
        abandoned = true;
        tellWhatRemains();
        getContext().onFailure(failure == null ? interruption() : failure);
    }

    private void tellWhatRemains() {
        try {
            LustreBuild build = build();
            WithLustreWork.remains(build, operationId)
                    .ifPresent(line -> build.console().println(line));
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "cannot tell what remains of the operation " + operationId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    void held(ActiveOperation operation) throws IOException, InterruptedException {
        if (stopCause != null) {
            advance();
            return;
        }
        Cluster cluster = (Cluster) operation.held().orElseThrow();
        WithLustreWork.stands(build(), cluster);
        EnvironmentExpander variables = EnvironmentExpander.merge(
                getContext().get(EnvironmentExpander.class),
                EnvironmentExpander.constant(WithLustreWork.variables(cluster)));
        active = null;
        operation.close();
        body = getContext()
                .newBodyInvoker()
                .withContext(variables)
                .withContext(new HeldCluster(operationId))
                .withCallback(new Callback(this))
                .start();
        if (stopCause != null) {
            body.cancel(stopCause);
        }
    }

    @Override
    public String getStatus() {
        return phase == Phase.BODY ? "running its body" : super.getStatus();
    }

    private void bodyBegan() {
        phase = Phase.BODY;
    }

    private synchronized void bodyEnded(@CheckForNull Object value, @CheckForNull Throwable why) {
        if (phase == Phase.AFTER) {
            return;
        }
        result = value;
        keptResult = value instanceof Serializable kept ? kept : null;
        failure = why;
        aborted = why instanceof FlowInterruptedException;
        phase = Phase.AFTER;
        getContext().saveState();
        resume();
    }

    /** The cluster could not be looked after any further. */
    @Override
    void fail(Throwable broken) {
        tellWhatRemains();
        if (failure == null) {
            super.fail(broken);
        } else {
            LOGGER.log(Level.WARNING, broken, () -> "cannot clean up after " + operationId);
            getContext().onFailure(failure);
        }
    }

    @Override
    void ended(LustreBuild build, Outcome<Object> outcome) throws IOException {
        String unclean = outcome instanceof Outcome.Failed<Object> failed
                ? failed.message()
                : outcome instanceof Outcome.Cancelled<Object> cancelled ? cancelled.message() : null;
        if (abandoned) {
            return;
        }
        if (phase == Phase.BEFORE) {
            super.ended(build, outcome);
        } else if (failure != null) {
            if (unclean != null) {
                build.console().println(unclean);
            }
            getContext().onFailure(failure);
        } else if (outcome instanceof Outcome.Cancelled<Object>) {
            build.console().println(unclean);
            getContext().onFailure(interruption());
        } else if (unclean != null) {
            getContext().onFailure(new AbortException(unclean));
        } else {
            getContext().onSuccess(result == null ? keptResult : result);
        }
    }

    /** Pipeline tells of the body here, on its own thread, so that the phase is kept together with the body. */
    private static final class Callback extends BodyExecutionCallback {

        @Serial
        private static final long serialVersionUID = 1L;

        private final WithLustreExecution step;

        Callback(WithLustreExecution step) {
            this.step = step;
        }

        @Override
        public void onStart(StepContext context) {
            step.bodyBegan();
        }

        @Override
        public void onSuccess(StepContext context, Object value) {
            step.bodyEnded(value, null);
        }

        @Override
        public void onFailure(StepContext context, Throwable why) {
            step.bodyEnded(null, why);
        }
    }
}
