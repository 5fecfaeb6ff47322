package io.jenkins.plugins.lustre.controller;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Advances an operation to its end on the plugin's own threads; nobody waits for it. */
public final class Drive {

    private static final Logger LOGGER = Logger.getLogger(Drive.class.getName());

    private final ActiveOperation operation;
    private final Runnable ended;
    private final Consumer<Throwable> broken;

    private Drive(ActiveOperation operation, Runnable ended, Consumer<Throwable> broken) {
        this.operation = operation;
        this.ended = ended;
        this.broken = broken;
    }

    /**
     * Begins; the operation is closed when it is over.
     *
     * @param ended runs when the operation has an outcome
     * @param broken runs when it cannot be advanced in this life of the controller, for example as its state cannot be
     *     saved, or as a class is missing
     */
    public static void begin(ActiveOperation operation, Runnable ended, Consumer<Throwable> broken) {
        Drive drive = new Drive(operation, ended, broken);
        drive.next(Duration.ZERO);
    }

    private void next(Duration wait) {
        try {
            operation.later(this::advance, wait);
        } catch (RejectedExecutionException e) {
            stopping(e);
        }
    }

    private void advance() {
        try {
            Optional<Duration> wait = operation.step();
            if (wait.isPresent()) {
                next(wait.get());
            } else {
                operation.close();
                ended.run();
            }
        } catch (InterruptedException e) {
            stopping(e);
        } catch (IOException | RuntimeException | Error e) {
            operation.close();
            broken.accept(e);
        }
    }

    private void stopping(Exception e) {
        LOGGER.log(Level.FINE, "the controller is stopping; the operation goes on at its next start", e);
        operation.close();
    }
}
