package io.jenkins.plugins.lustre.ssh;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts a bundled script that others need for a while, such as a server, and is done once it runs. Its end belongs into
 * a clean-up: {@code withCleanup(then(background, ...), background.stop())}. Its output stays on the host; a script that
 * is of no use without somebody to stop it should end by itself after a while.
 *
 * @param host where
 * @param script what, with its values
 * @param id what the host knows it by; chosen before anything is saved, so that {@link #stop} knows it too
 * @param timeout how long the starting may take, from the first advance
 * @param deadline until when it must have started; {@code null} before the first advance
 * @param pause the last pause; not worth a save
 */
public record BackgroundTask(
        Host host,
        Script script,
        String id,
        Duration timeout,
        Instant deadline,
        @JsonIgnore Duration pause) implements Operation<Void> {

    public BackgroundTask {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(timeout, "timeout");
        ShellQuote.name(id);
    }

    /** The script under an id of its own. */
    public static BackgroundTask of(Host host, Script script, Duration timeout) {
        return new BackgroundTask(host, script, script.name() + "-" + UUID.randomUUID(), timeout, null, null);
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        if (deadline == null) {
            return Progress.next(
                    new BackgroundTask(host, script, id, timeout, session.now().plus(timeout), null));
        }
        TaskCalls calls = new TaskCalls(session.service(SshConnections.class), task());
        Optional<TaskHeader> answer;
        try {
            answer = session.call(task().key("start"), () -> calls.start(script));
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            if (session.now().isAfter(deadline)) {
                throw new OperationFailedException("Cannot start " + task().where() + ": " + e.getMessage(), e);
            }
            Duration next = Silence.backOff(pause);
            return Progress.later(new BackgroundTask(host, script, id, timeout, deadline, next), next);
        }
        return answer.isEmpty() ? Progress.pending(this) : Progress.done(null);
    }

    /** Kills it and removes what it left on the host; never fails. */
    public Operation<Void> stop() {
        return StopTask.of(task());
    }

    private TaskRef task() {
        return new TaskRef(host, script.name(), script.root(), id, false, null, null);
    }

    @Override
    public Operation<?> cancelled() {
        return stop();
    }

    @Override
    public String status() {
        return "starting " + script.name() + ".sh on " + host.name();
    }
}
