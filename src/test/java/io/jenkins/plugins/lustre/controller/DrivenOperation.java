package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.operation.Outcome;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An operation of a build in the hands of a test. */
final class DrivenOperation implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final LustreBuild build;
    private final String id;
    private ActiveOperation active;

    private DrivenOperation(LustreBuild build, String id, ActiveOperation active) {
        this.build = build;
        this.id = id;
        this.active = active;
    }

    static DrivenOperation begin(LustreBuild build, Work work) throws Exception {
        String id = UUID.randomUUID().toString();
        return new DrivenOperation(build, id, ActiveOperation.begin(build, id, work));
    }

    /** Forgets everything but the file, as a restarted controller does. */
    void restart() throws Exception {
        active.close();
        active = ActiveOperation.resume(build, id);
    }

    ActiveOperation active() {
        return active;
    }

    String id() {
        return id;
    }

    Outcome<Object> toEnd() throws Exception {
        until(() -> active.outcome().isPresent());
        return active.outcome().orElseThrow();
    }

    DrivenOperation until(BooleanSupplier condition) throws Exception {
        while (!condition.getAsBoolean()) {
            Duration wait = active.step().orElse(Duration.ZERO);
            LockSupport.parkNanos(Math.min(wait.toNanos(), LONGEST_PAUSE.toNanos()));
        }
        return this;
    }

    @Override
    public void close() {
        active.close();
    }
}
