package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives up an operation that its build left behind, and runs the clean-up that it declared; nothing else. */
final class CleanUp {

    private static final Logger LOGGER = Logger.getLogger(CleanUp.class.getName());
    private static final String WHY = "the build had ended before the step had";

    private final LustreBuild build;
    private final String id;
    private final Runnable over;

    private CleanUp(LustreBuild build, String id, Runnable over) {
        this.build = build;
        this.id = id;
        this.over = over;
    }

    /**
     * Begins. The operation is noted until it has ended, so that it is tried again if it cannot be advanced now.
     *
     * @param over runs when nothing more is printed: the operation has ended or cannot be advanced
     */
    static void begin(LustreBuild build, String id, Runnable over) {
        new CleanUp(build, id, over).begin();
    }

    private void begin() {
        try {
            if (ActiveOperation.store(build).labels(id).isEmpty()) {
                // It was never saved, so it did nothing.
                end();
                return;
            }
            ActiveOperation operation = ActiveOperation.resume(build, id);
            if (operation.outcome().isPresent()) {
                operation.close();
                end();
                return;
            }
            build.console()
                    .println(
                            "A Lustre step had not ended when this build did. It is given up, and its clean-up is run.");
            operation.giveUp(WHY);
            Drive.begin(operation, () -> ended(operation), this::failed);
        } catch (EnvironmentGoneException e) {
            abandon(e);
        } catch (IOException | RuntimeException | Error e) {
            failed(e);
        }
    }

    private void ended(ActiveOperation operation) {
        if (operation.outcome().orElse(null) instanceof Outcome.Cancelled<?> cancelled) {
            build.console().println(cancelled.message());
        }
        end();
    }

    /** Trying again cannot help, so the operation ends here. */
    private void abandon(EnvironmentGoneException why) {
        LOGGER.log(
                Level.WARNING, "the Lustre operation {0} cannot be cleaned up: {1}", new Object[] {id, why.getMessage()
                });
        build.console().println(why.getMessage());
        try {
            ActiveOperation.store(build).fail(id, why.getMessage());
            end();
        } catch (IOException e) {
            failed(e);
        }
    }

    private void end() {
        try {
            build.running().remove(id);
            over.run();
        } catch (IOException e) {
            failed(e);
        }
    }

    private void failed(Throwable failure) {
        LOGGER.log(
                Level.WARNING,
                failure instanceof IOException ? null : failure,
                () -> "the Lustre operation " + id + " of a build that has ended is cleaned up later: "
                        + failure.getMessage());
        over.run();
    }
}
