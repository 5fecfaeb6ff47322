package io.jenkins.plugins.lustre.demo;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.model.Result;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.Workspace;
import java.io.Serial;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** The context of one step without a controller; whoever runs the step waits here for its end. */
final class DemoContext extends StepContext {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LustreBuild build;
    private final transient Workspace workspace;
    private final transient CompletableFuture<Object> end = new CompletableFuture<>();

    DemoContext(LustreBuild build, Workspace workspace) {
        this.build = build;
        this.workspace = workspace;
    }

    /** Waits for the step's result. */
    Object await() throws Throwable {
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
        return type == LustreBuild.class ? type.cast(build) : null;
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
        throw new IllegalStateException("no step of this plugin takes a body here");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
