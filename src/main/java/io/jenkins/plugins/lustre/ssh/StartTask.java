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
 * Sends a task to its host until the host says that it has it. Sending it twice starts it once. The host's answer may tell
 * the task's end already.
 *
 * @param reader what is kept of the result; {@code null} for all of it
 * @param silentSince since when the host has not answered; {@code null} while it does
 * @param pause the last pause; not worth a save
 */
record StartTask<R>(
        TaskRef task,
        Script script,
        TaskReader<R> reader,
        Instant silentSince,
        @JsonIgnore Duration pause) implements Operation<R> {

    @Override
    public Progress<R> advance(Session session) throws IOException, InterruptedException {
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task);
        long from = session.log().position(task.source());
        Optional<TaskLook> look;
        try {
            look = session.call(task.key("start"), () -> calls.start(script, from, PollTask.wait(task, null)));
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            return unanswered(session, e);
        }
        if (look.isEmpty()) {
            return Progress.pending(this);
        }
        if (look.get().header().state() == TaskHeader.State.ABSENT) {
            return unanswered(session, new IOException("the host has not begun to run it"));
        }
        return new PollTask<>(task, reader, silentSince, null).seen(session, look.get());
    }

    private Progress<R> unanswered(Session session, IOException why) {
        if (silentSince == null) {
            return Progress.later(new StartTask<>(task, script, reader, session.now(), null), Silence.backOff(null));
        }
        Silence.announce(session.log(), task, silentSince, why);
        if (session.now().isAfter(task.deadline())) {
            return Progress.next(StopTask.thenFail(
                    task,
                    "Cannot start " + task.where() + ": no answer since " + Silence.time(silentSince) + ": "
                            + why.getMessage()));
        }
        Duration next = Silence.backOff(pause);
        return Progress.later(new StartTask<>(task, script, reader, silentSince, next), next);
    }

    @Override
    public Operation<?> cancelled() {
        return StopTask.of(task);
    }

    @Override
    public String status() {
        return "starting " + task.what();
    }
}
