package io.jenkins.plugins.lustre.ssh;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at a started task until it has ended and all of its log is printed. How far the log was printed is known to the
 * session's log, so it is no part of the state.
 *
 * @param silentSince since when the host has not answered; {@code null} while it does
 * @param pause the last pause; not worth a save
 */
record PollTask(
        TaskRef task, Instant silentSince, @JsonIgnore Duration pause) implements Operation<TaskResult> {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public Progress<TaskResult> advance(Session session) throws IOException, InterruptedException {
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task);
        long from = session.log().position(task.source());
        Optional<TaskLook> look;
        try {
            look = session.call(task.key("poll"), () -> calls.look(from));
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            return unanswered(session, e);
        }
        if (look.isEmpty() || look.get().from() != from) {
            return Progress.pending(this);
        }
        if (silentSince != null) {
            Silence.over(session.log(), task, silentSince);
        }
        return seen(session, look.get());
    }

    private Progress<TaskResult> seen(Session session, TaskLook look) {
        LogLines lines = LogLines.split(look.log(), look.complete());
        session.log()
                .advance(
                        task.source(),
                        look.from() + lines.consumed(),
                        lines.lines().stream().map(task::line).toList());
        if (look.complete()) {
            return Progress.next(EndTask.of(task, look, session.now()));
        }
        if (session.now().isAfter(task.deadline())) {
            return Progress.next(StopTask.thenFail(
                    task, task.where() + " had not ended by " + Silence.time(task.deadline()) + " and was stopped"));
        }
        Duration next = look.more() ? Duration.ZERO : look.log().length > 0 ? SHORTEST : longer();
        return Progress.later(new PollTask(task, null, next), next);
    }

    private Duration longer() {
        if (pause == null || pause.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }

    private Progress<TaskResult> unanswered(Session session, IOException why) {
        if (silentSince == null) {
            return Progress.later(new PollTask(task, session.now(), null), Silence.backOff(null));
        }
        Silence.announce(session.log(), task, silentSince, why);
        if (session.now().isAfter(task.deadline())) {
            return Progress.next(StopTask.thenFail(
                    task,
                    task.where() + " had not ended by " + Silence.time(task.deadline())
                            + ", and the host has not answered since " + Silence.time(silentSince) + ": "
                            + why.getMessage()));
        }
        Duration next = Silence.backOff(pause);
        return Progress.later(new PollTask(task, silentSince, next), next);
    }

    @Override
    public Operation<?> cancelled() {
        return StopTask.of(task);
    }

    @Override
    public String status() {
        return "running " + task.what()
                + (silentSince == null ? "" : ", which has not answered since " + Silence.time(silentSince));
    }
}
