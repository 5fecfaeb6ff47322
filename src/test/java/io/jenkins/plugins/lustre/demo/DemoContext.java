package io.jenkins.plugins.lustre.demo;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.EnvVars;
import hudson.model.Result;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.Workspace;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** The context of one step without a controller; whoever runs the step waits here for its end. */
public final class DemoContext extends StepContext {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LustreBuild build;
    private final transient Workspace workspace;
    private final transient Block block;
    private final transient Map<Class<?>, Object> around;
    private final transient CompletableFuture<Object> end = new CompletableFuture<>();

    /** The block of a step. */
    public interface Block {
        Object run(EnvVars variables, Map<Class<?>, Object> around) throws Exception;
    }

    /**
     * @param block the step's; {@code null} for a step without one
     * @param around what the steps around it gave their blocks
     */
    public DemoContext(LustreBuild build, Workspace workspace, Block block, Map<Class<?>, Object> around) {
        this.around = around;
        this.build = build;
        this.workspace = workspace;
        this.block = block;
    }

    /** Whether the step has told its end. */
    public boolean ended() {
        return end.isDone();
    }

    /** Waits for the step's result. */
    public Object await() throws Throwable {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @Override
    public <T> T get(Class<T> type) {
        if (type == Workspace.class) {
            return type.cast(workspace);
        }
        return type.cast(type == LustreBuild.class ? build : around.get(type));
    }

    @Override
    public void onSuccess(Object result) {
        end.complete(result);
    }

    @Override
    public void onFailure(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public ListenableFuture<Void> saveState() {
        return Futures.immediateFuture(null);
    }

    @Override
    public void setResult(Result result) {
        throw new UnsupportedOperationException("no step of this plugin sets the result itself");
    }

    @Override
    public BodyInvoker newBodyInvoker() {
        if (block == null) {
            throw new IllegalStateException("this step was given no block");
        }
        return new Invoker();
    }

    @Override
    public boolean hasBody() {
        return block != null;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Runs the block on a thread of its own, with the variables of the step around it. */
    private final class Invoker extends BodyInvoker {
        private final EnvVars variables = new EnvVars();
        private final Map<Class<?>, Object> inner = new HashMap<>(around);
        private BodyExecutionCallback callback;

        @Override
        public BodyInvoker withContext(Object override) {
            if (!(override instanceof EnvironmentExpander expander)) {
                inner.put(override.getClass(), override);
                return this;
            }
            try {
                expander.expand(variables);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return this;
        }

        @Override
        public BodyInvoker withDisplayName(String name) {
            return this;
        }

        @Override
        public BodyInvoker withCallback(BodyExecutionCallback given) {
            callback = given;
            return this;
        }

        @Override
        public BodyExecution start() {
            callback.onStart(DemoContext.this);
            Thread body = new Thread(
                    () -> {
                        try {
                            callback.onSuccess(DemoContext.this, block.run(variables, inner));
                        } catch (Exception | Error e) {
                            callback.onFailure(DemoContext.this, e);
                        }
                    },
                    "block of a step");
            body.setDaemon(true);
            body.start();
            return null;
        }
    }
}
