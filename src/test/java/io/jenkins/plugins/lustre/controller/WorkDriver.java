package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.operation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Does the work of a step as its drivers do, in the thread of the test. */
public final class WorkDriver {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private WorkDriver() {}

    /** Does it to its end, and what a step does with its result. */
    public static Outcome<Object> run(LustreBuild build, Work work) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        try (ActiveOperation operation = ActiveOperation.begin(build, id, work)) {
            Outcome<Object> outcome = toEnd(operation);
            if (outcome instanceof Outcome.Succeeded<Object> success) {
                Completion.complete(build, id, success.result());
            }
            return outcome;
        }
    }

    static Outcome<Object> toEnd(ActiveOperation operation) throws IOException, InterruptedException {
        until(operation, () -> operation.outcome().isPresent());
        return operation.outcome().orElseThrow();
    }

    /** Advances it until something can be seen. */
    static void until(ActiveOperation operation, BooleanSupplier condition) throws IOException, InterruptedException {
        while (!condition.getAsBoolean()) {
            Duration wait = operation.step().orElse(Duration.ZERO);
            LockSupport.parkNanos(wait.compareTo(LONGEST_PAUSE) < 0 ? wait.toNanos() : LONGEST_PAUSE.toNanos());
        }
    }
}
