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
 * @param reader what is kept of the result; {@code null} for all of it
 * @param silentSince since when the host has not answered; {@code null} while it does
 * @param pause the last pause; not worth a save
 */
record PollTask<R>(
        TaskRef task,
        TaskReader<R> reader,
        Instant silentSince,
        @JsonIgnore Duration pause) implements Operation<R> {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** The shortest pause where nobody waits for the end: the host may be measured meanwhile. */
    private static final Duration SHORTEST_BESIDE = Duration.ofSeconds(1);

    /** The shortest time for which it is worth to wait on the host. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);

    /**
     * How long the host may hold its answer back while there is no news: not at all where nobody waits for the end of the
     * task, longer the longer it is quiet.
     */
    static Duration wait(TaskRef task, Duration pause) {
        if (task.beside()) {
            return Duration.ZERO;
        }
        return pause == null || pause.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : pause;
    }

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task);
        long from = session.log().position(task.source());
        Optional<TaskLook> look;
        try {
            look = session.call(task.key("poll"), () -> calls.look(from, wait(task, pause)));
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            return unanswered(session, e);
        }
        if (look.isEmpty() || look.get().from() != from) {
            return Progress.pending(this);
        }
        return seen(session, look.get());
    }

    /** Goes on after an answer. */
    Progress<R> seen(Session session, TaskLook look) {
        if (silentSince != null) {
            Silence.over(session.log(), task, silentSince);
        }
        LogLines lines = LogLines.split(look.log(), look.complete());
        session.log()
                .advance(
                        task.source(),
                        look.from() + lines.consumed(),
                        lines.lines().stream().map(task::line).toList());
        if (look.complete()) {
            return Progress.next(EndTask.of(task, reader, look, session.now()));
        }
        if (session.now().isAfter(task.deadline())) {
            return Progress.next(StopTask.thenFail(
                    task, task.where() + " had not ended by " + Silence.time(task.deadline()) + " and was stopped"));
        }
        if (look.more()) {
            return Progress.next(new PollTask<>(task, reader, null, null));
        }
        Duration next = lines.consumed() > 0 ? shortest() : longer();
        // A host that held its answer back was looked at all the time; half a line in the log keeps it from that.
        boolean held = look.waited() && look.log().length == lines.consumed();
        return Progress.later(new PollTask<>(task, reader, null, next), held ? SHORTEST : next);
    }

    private Duration shortest() {
        return task.beside() ? SHORTEST_BESIDE : SHORTEST;
    }

    private Duration longer() {
        if (pause == null || pause.compareTo(shortest()) < 0) {
            return shortest();
        }
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }

    private Progress<R> unanswered(Session session, IOException why) {
        if (silentSince == null) {
            return Progress.later(new PollTask<>(task, reader, session.now(), null), Silence.backOff(null));
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
        return Progress.later(new PollTask<>(task, reader, silentSince, next), next);
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
