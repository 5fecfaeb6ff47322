package io.jenkins.plugins.lustre.freestyle;

import hudson.AbortException;
import io.jenkins.plugins.lustre.controller.ActiveOperation;
import io.jenkins.plugins.lustre.controller.Completion;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.WithLustreWork;
import io.jenkins.plugins.lustre.controller.Work;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import jenkins.model.Jenkins;

/** Drives an operation on the build's own thread, which an abort interrupts. */
final class OperationLoop {

    private final LustreBuild build;

    OperationLoop(LustreBuild build) {
        this.build = build;
    }

    /**
     * Does the work to its end. The first interrupt gives it up and runs its clean-up; a second one, or one because the
     * controller is stopping, stops waiting for that, and the clean-up is picked up when the build has ended.
     *
     * @return what a Pipeline step would return
     * @throws AbortException if it failed
     * @throws InterruptedException if it was given up
     */
    Object run(Work work) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        try (ActiveOperation operation = ActiveOperation.begin(build, id, work)) {
            drive(operation, false);
            return Completion.complete(build, id, result(id, operation));
        }
    }

    /**
     * What an operation holds for the build's use.
     *
     * @param operationId by which it is released
     */
    record Held(String operationId, Object value) {}

    /**
     * Does work that holds something in the end. If it fails or is given up, its clean-up has been run.
     *
     * @throws AbortException if it failed
     * @throws InterruptedException if it was given up
     */
    Held hold(Work work) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        try (ActiveOperation operation = ActiveOperation.begin(build, id, work)) {
            drive(operation, false);
            Optional<Object> held = operation.held();
            if (held.isPresent()) {
                WithLustreWork.stands(build, (Cluster) held.get());
                return new Held(id, held.get());
            }
            throw new IllegalStateException(
                    "the operation " + id + " holds nothing and came to " + result(id, operation));
        } catch (IOException | InterruptedException e) {
            tellWhatRemains(id);
            throw e;
        }
    }

    /**
     * Lets go what an operation holds, and waits for the end of its clean-up.
     *
     * @param aborted whether the build was aborted already, so that the next interrupt does not wait
     * @throws AbortException if the clean-up failed
     * @throws InterruptedException if nobody waits for it any more
     */
    void release(String id, boolean aborted) throws IOException, InterruptedException {
        try (ActiveOperation operation = ActiveOperation.resume(build, id)) {
            operation.release();
            drive(operation, aborted);
            result(id, operation);
        } catch (IOException | InterruptedException e) {
            tellWhatRemains(id);
            throw e;
        }
    }

    /** Nothing if the clean-up has ended. Otherwise it goes on when the build has ended. */
    private void tellWhatRemains(String id) throws IOException {
        if (build.running().contains(id)) {
            WithLustreWork.remains(build, id).ifPresent(build.console()::println);
        }
    }

    private Object result(String id, ActiveOperation operation) throws IOException, InterruptedException {
        Outcome<Object> outcome = operation.outcome().orElseThrow();
        build.running().remove(id);
        if (outcome instanceof Outcome.Succeeded<Object> success) {
            return success.result();
        }
        if (outcome instanceof Outcome.Failed<Object> failed) {
            throw new AbortException(failed.message());
        }
        throw new InterruptedException(((Outcome.Cancelled<Object>) outcome).message());
    }

    /**
     * Drives it until it has ended or holds something. The steps are taken elsewhere, so that an interrupt never hits one
     * in the middle of a save.
     */
    private static void drive(ActiveOperation operation, boolean aborted) throws IOException, InterruptedException {
        boolean cancelled = aborted;
        CompletableFuture<Optional<Duration>> step = step(operation, Duration.ZERO);
        while (true) {
            try {
                Optional<Duration> wait = step.get();
                if (wait.isEmpty() || !cancelled && operation.held().isPresent()) {
                    return;
                }
                step = step(operation, wait.get());
            } catch (InterruptedException e) {
                if (cancelled || Jenkins.get().isTerminating()) {
                    throw e;
                }
                cancelled = true;
                operation.cancel("aborted");
            } catch (RejectedExecutionException e) {
                throw (InterruptedException) new InterruptedException("the controller is stopping").initCause(e);
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    private static CompletableFuture<Optional<Duration>> step(ActiveOperation operation, Duration wait) {
        CompletableFuture<Optional<Duration>> step = new CompletableFuture<>();
        operation.later(
                () -> {
                    try {
                        step.complete(operation.step());
                    } catch (IOException | InterruptedException | RuntimeException | Error e) {
                        step.completeExceptionally(e);
                    }
                },
                wait);
        return step;
    }

    private static IOException failure(Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        if (cause instanceof Error bug) {
            throw bug;
        }
        return cause instanceof IOException expected ? expected : new IOException(cause);
    }
}
