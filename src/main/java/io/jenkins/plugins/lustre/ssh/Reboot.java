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

/**
 * Reboots a host once and waits until it is back, which its boot id tells. The boot id from before is saved before the
 * host is told to reboot, so that it is never told again afterwards. Whether the host has finished setting itself up is
 * asked by {@link WaitForHost}.
 *
 * @param host which
 * @param timeout how long, from the first advance
 * @param deadline until when; {@code null} before the first advance
 * @param bootId the boot id from before; {@code null} while it is not known
 * @param told whether the host was told to reboot
 * @param pause the last pause; not worth a save
 */
public record Reboot(
        Host host,
        Duration timeout,
        Instant deadline,
        String bootId,
        boolean told,
        @JsonIgnore Duration pause) implements Operation<Void> {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    public Reboot {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(timeout, "timeout");
    }

    public static Reboot of(Host host, Duration timeout) {
        return new Reboot(host, timeout, null, null, false, null);
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        if (deadline == null) {
            return Progress.next(new Reboot(host, timeout, session.now().plus(timeout), null, false, null));
        }
        SshConnections connections = session.service(SshConnections.class);
        Optional<BootState> state;
        try {
            state = session.call(
                    key(),
                    () -> told || bootId == null
                            ? BootState.of(connections, host)
                            : BootState.reboot(connections, host, bootId));
        } catch (HostRefusedException e) {
            // While it goes down and comes up, a host refuses logins.
            if (!told || e.reason() != HostRefusedException.Reason.AUTHENTICATION) {
                throw e;
            }
            return again(session, e);
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            return again(session, e);
        }
        return state.isEmpty() ? Progress.pending(this) : answered(session, state.get());
    }

    private Progress<Void> answered(Session session, BootState state) throws IOException {
        if (bootId == null) {
            return Progress.next(new Reboot(host, timeout, deadline, state.bootId(), false, null));
        }
        if (!state.bootId().equals(bootId)) {
            session.log().once(logId("back"), "[" + host.name() + "] is back after the reboot");
            return Progress.done(null);
        }
        if (!told) {
            session.log().once(logId("told"), "[" + host.name() + "] rebooting");
            return Progress.later(new Reboot(host, timeout, deadline, bootId, true, null), SHORTEST);
        }
        return again(session, new IOException("it still runs as before"));
    }

    private Progress<Void> again(Session session, IOException why) throws OperationFailedException {
        if (session.now().isAfter(deadline)) {
            throw new OperationFailedException(host.name() + " (" + host.address() + ") was not back "
                    + timeout.toSeconds() + " s after its reboot: " + why.getMessage()
                    + ". Look at its console output");
        }
        Duration next = pause == null ? SHORTEST : pause.multipliedBy(3).dividedBy(2);
        next = next.compareTo(LONGEST) > 0 ? LONGEST : next;
        return Progress.later(new Reboot(host, timeout, deadline, bootId, told, next), next);
    }

    private String key() {
        String step = told ? "wait" : bootId == null ? "look" : "tell";
        return "reboot/" + host.name() + "/" + host.address() + "/" + step;
    }

    private String logId(String what) {
        return "reboot/" + host.name() + "/" + bootId + "/" + what;
    }

    @Override
    public String status() {
        return told ? "waiting for " + host.name() + " to come back" : "rebooting " + host.name();
    }
}
