package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Runs a bundled script on a host, under an id of its own, detached from the connection: a connection that breaks or a
 * controller that restarts only means that the next look at it comes later. Its output goes to the build log while it
 * runs, whole lines, each with the host's name before it.
 *
 * <p>It fails for good, with the last lines of the script's own words, where the script's exit status is not 0, where the
 * host was rebooted meanwhile, and where the script has not ended in time; it is killed then.
 *
 * @param host where
 * @param script what, with its values
 * @param timeout how long it may take, from the first advance
 * @param toleratesLoss see {@link #toleratingLoss}
 * @param beside see {@link #besideOthers}
 */
public record RemoteTask(Host host, Script script, Duration timeout, boolean toleratesLoss, boolean beside)
        implements Operation<TaskResult> {

    public RemoteTask {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(timeout, "timeout");
    }

    /** Runs the script. */
    public static RemoteTask of(Host host, Script script, Duration timeout) {
        return new RemoteTask(host, script, timeout, false, false);
    }

    /** The same, but a reboot of the host in the meantime is a result, {@link TaskResult#lost}, and no failure. */
    public RemoteTask toleratingLoss() {
        return new RemoteTask(host, script, timeout, true, beside);
    }

    /** The same for a script that others need beside them, such as a server: nobody waits for its end. */
    public RemoteTask besideOthers() {
        return new RemoteTask(host, script, timeout, toleratesLoss, true);
    }

    /** The same, but it comes to what the reader makes of the result; nothing else of the result is kept or saved. */
    public <R> Operation<R> read(TaskReader<R> reader) {
        return new ReadTask<>(this, reader);
    }

    @Override
    public Progress<TaskResult> advance(Session session) {
        return Progress.next(start(session, null));
    }

    /** Chooses the id and the deadline, which are saved before anything is sent to the host. */
    <R> StartTask<R> start(Session session, TaskReader<R> reader) {
        Instant now = session.now();
        String id = script.name() + "-" + UUID.randomUUID();
        return new StartTask<>(
                new TaskRef(host, script.name(), script.root(), id, toleratesLoss, beside, now, now.plus(timeout)),
                script,
                reader,
                null,
                null);
    }

    @Override
    public String status() {
        return "starting " + script.name() + ".sh on " + host.name();
    }
}
