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
 * Sends a task to its host until the host says that it has it. Sending it twice starts it once.
 *
 * @param silentSince since when the host has not answered; {@code null} while it does
 * @param pause the last pause; not worth a save
 */
record StartTask(
        TaskRef task,
        Script script,
        Instant silentSince,
        @JsonIgnore Duration pause) implements Operation<TaskResult> {

    @Override
    public Progress<TaskResult> advance(Session session) throws IOException, InterruptedException {
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task);
        Optional<TaskHeader> answer;
        try {
            answer = session.call(task.key("start"), () -> calls.start(script));
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            return unanswered(session, e);
        }
        if (answer.isEmpty()) {
            return Progress.pending(this);
        }
        if (silentSince != null) {
            Silence.over(session.log(), task, silentSince);
        }
        return Progress.next(new PollTask(task, null, null));
    }

    private Progress<TaskResult> unanswered(Session session, IOException why) {
        if (silentSince == null) {
            return Progress.later(new StartTask(task, script, session.now(), null), Silence.backOff(null));
        }
        Silence.announce(session.log(), task, silentSince, why);
        if (session.now().isAfter(task.deadline())) {
            return Progress.next(StopTask.thenFail(
                    task,
                    "Cannot start " + task.where() + ": no answer since " + Silence.time(silentSince) + ": "
                            + why.getMessage()));
        }
        Duration next = Silence.backOff(pause);
        return Progress.later(new StartTask(task, script, silentSince, next), next);
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
