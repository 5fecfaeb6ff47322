package io.jenkins.plugins.lustre.freestyle;

import hudson.AbortException;
import io.jenkins.plugins.lustre.controller.ActiveOperation;
import io.jenkins.plugins.lustre.controller.Completion;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.Work;
import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Drives an operation on the build's own thread, which an abort interrupts. */
final class OperationLoop {

    private final LustreBuild build;
    private final RunningOperations running;

    OperationLoop(LustreBuild build, RunningOperations running) {
        this.build = build;
        this.running = running;
    }

    /**
     * Does the work to its end. The first interrupt gives it up and runs its clean-up; a second one stops waiting for
     * that, and the clean-up is picked up at the next start of the controller.
     *
     * @return what a Pipeline step would return
     * @throws AbortException if it failed
     * @throws InterruptedException if it was given up
     */
    Object run(Work work) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        running.add(id);
        try (ActiveOperation operation = ActiveOperation.begin(build, id, ActiveOperation.Driver.FREESTYLE, work)) {
            Outcome<Object> outcome = drive(operation);
            running.remove(id);
            if (outcome instanceof Outcome.Succeeded<Object> success) {
                return Completion.complete(build, success.result());
            }
            if (outcome instanceof Outcome.Failed<Object> failed) {
                throw new AbortException(failed.message());
            }
            throw new InterruptedException(((Outcome.Cancelled<Object>) outcome).message());
        } catch (AbortException e) {
            running.remove(id);
            throw e;
        }
    }

    private static Outcome<Object> drive(ActiveOperation operation) throws IOException, InterruptedException {
        boolean cancelled = false;
        while (true) {
            Optional<Duration> wait = operation.step();
            if (wait.isEmpty()) {
                return operation.outcome().orElseThrow();
            }
            try {
                Thread.sleep(wait.get().toMillis());
            } catch (InterruptedException e) {
                if (cancelled) {
                    throw e;
                }
                cancelled = true;
                operation.cancel("aborted");
            }
        }
    }
}
