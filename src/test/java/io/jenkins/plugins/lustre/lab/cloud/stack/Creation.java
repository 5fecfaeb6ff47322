package io.jenkins.plugins.lustre.lab.cloud.stack;

import java.time.Duration;
import java.util.Optional;

/** Makes a stack from nothing; what becomes of a failure is the caller's choice. */
final class Creation implements Walk.Step, LabStack.Run {
    private final LabStack stack;
    private final String onFailure;
    private final Maker maker;
    private final Walk walk;

    /**
     * A creation.
     *
     * @param onFailure {@code ROLLBACK}, {@code DELETE} or {@code DO_NOTHING}
     */
    Creation(LabStack stack, String onFailure) {
        this.stack = stack;
        this.onFailure = onFailure;
        this.maker = new Maker(stack);
        this.walk = new Walk(
                stack.context.timeline(),
                stack.input.template().prerequisites(),
                this,
                true,
                this::complete,
                failed -> fail("The following resource(s) failed to create: " + failed + ". "));
    }

    void start() {
        stack.run = Optional.of(this);
        stack.status("CREATE_IN_PROGRESS", "User Initiated");
        if (stack.timeoutMinutes != null) {
            stack.context.timeline().after(Duration.ofMinutes(stack.timeoutMinutes), this::timeout);
        }
        walk.start();
    }

    private void timeout() {
        if (isRunning() && stack.status.equals("CREATE_IN_PROGRESS")) {
            walk.abort();
            fail("Stack creation time exceeded the specified timeout. ");
        }
    }

    private boolean isRunning() {
        return stack.run.filter(run -> run == this).isPresent();
    }

    private void complete() {
        stack.run = Optional.empty();
        stack.showOutputs();
        stack.status("CREATE_COMPLETE", null);
    }

    private void fail(String reason) {
        stack.run = Optional.empty();
        switch (onFailure) {
            case "DO_NOTHING" -> stack.status("CREATE_FAILED", reason);
            case "DELETE" -> Removal.ofAll(stack, "DELETE").start(reason + "Delete requested by user.");
            default -> Removal.ofAll(stack, "ROLLBACK").start(reason + "Rollback requested by user.");
        }
    }

    @Override
    public void abort() {
        walk.abort();
        stack.run = Optional.empty();
    }

    @Override
    public Duration begin(String id) {
        return maker.create(stack.input, id);
    }

    @Override
    public void end(String id) {
        LabResource resource = stack.resources.get(id);
        maker.settled(resource);
        stack.status(resource, "CREATE_COMPLETE", null);
    }

    @Override
    public void failed(String id, RuntimeException why) {
        stack.status(stack.resources.get(id), "CREATE_FAILED", maker.reason(why));
    }

    @Override
    public void cancelled(String id) {
        stack.status(stack.resources.get(id), "CREATE_FAILED", "Resource creation cancelled");
    }
}
