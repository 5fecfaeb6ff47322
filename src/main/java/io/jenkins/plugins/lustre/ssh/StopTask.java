package io.jenkins.plugins.lustre.ssh;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Kills a task, under a deadline of its own, and removes its directory. Never fails: what cannot be killed is declared
 * LOST in the log, so that a clean-up goes on.
 *
 * @param until when it is given up; chosen and saved before the host is asked
 * @param stopped whether the task is known not to run any more
 * @param pause the last pause; not worth a save
 */
record StopTask(
        TaskRef task,
        Instant until,
        boolean stopped,
        @JsonIgnore Duration pause) implements Operation<Void> {

    /** How long the processes have between TERM and KILL. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    static StopTask of(TaskRef task) {
        return new StopTask(task, null, false, null);
    }

    /** Kills the task, then fails with the message. */
    static <R> Operation<R> thenFail(TaskRef task, String message) {
        return Operations.then(of(task), new FailWith<>(message));
    }

    @Override
    public Progress<Void> advance(Session session) throws InterruptedException {
        if (until == null) {
            return Progress.next(new StopTask(task, session.now().plus(PATIENCE), false, null));
        }
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task);
        return stopped ? remove(session, calls) : stop(session, calls);
    }

    private Progress<Void> stop(Session session, TaskCalls calls) throws InterruptedException {
        Optional<TaskHeader> answer;
        try {
            answer = session.call(task.key("cancel"), () -> calls.cancel(GRACE));
        } catch (OperationFailedException e) {
            return lost(session, e.getMessage());
        } catch (IOException e) {
            return session.now().isAfter(until)
                    ? lost(session, "no answer: " + e.getMessage())
                    : again(Silence.backOff(pause));
        }
        if (answer.isEmpty()) {
            return Progress.pending(this);
        }
        if (answer.get().state() != TaskHeader.State.RUNNING) {
            return Progress.next(new StopTask(task, until, true, null));
        }
        return session.now().isAfter(until)
                ? lost(session, "its processes do not end, though KILL was sent")
                : again(LOOK_AGAIN);
    }

    private Progress<Void> again(Duration after) {
        return Progress.later(new StopTask(task, until, false, after), after);
    }

    private Progress<Void> lost(Session session, String why) {
        session.log()
                .once(
                        task.key("lost"),
                        task.line("LOST: " + task.where() + " could not be stopped and may still run; " + why));
        return Progress.done(null);
    }

    private Progress<Void> remove(Session session, TaskCalls calls) throws InterruptedException {
        try {
            if (session.call(task.key("remove"), calls::remove).isEmpty()) {
                return Progress.pending(this);
            }
        } catch (IOException e) {
            session.log().once(task.key("left"), task.line(TaskCalls.left(task, e)));
        }
        session.log().once(task.key("stopped"), task.line(task.script() + ".sh was stopped"));
        return Progress.done(null);
    }

    @Override
    public Operation<?> cancelled() {
        return this;
    }

    @Override
    public String status() {
        return "stopping " + task.what();
    }
}
