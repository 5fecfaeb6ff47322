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
 * Waits until a host that boots runs commands and its cloud-init has ended. Refused and dropped connections are normal
 * until the deadline, a refused login for a minute: a host's users are set up after its SSH server. A cloud-init that
 * failed is told in the log and is no failure here.
 *
 * @param host which
 * @param timeout how long, from the first advance
 * @param deadline until when; {@code null} before the first advance
 * @param refusedSince since when the host has refused the login; {@code null} if it has not
 * @param pause the last pause; not worth a save
 */
public record WaitForHost(
        Host host,
        Duration timeout,
        Instant deadline,
        Instant refusedSince,
        @JsonIgnore Duration pause) implements Operation<Void> {

    private static final Duration REFUSAL = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    public WaitForHost {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(timeout, "timeout");
    }

    public static WaitForHost of(Host host, Duration timeout) {
        return new WaitForHost(host, timeout, null, null, null);
    }

    @Override
    public Progress<Void> advance(Session session) throws IOException, InterruptedException {
        if (deadline == null) {
            return Progress.next(new WaitForHost(host, timeout, session.now().plus(timeout), null, null));
        }
        Optional<BootState> state;
        try {
            SshConnections connections = session.service(SshConnections.class);
            state = session.call("wait/" + host.name() + "/" + host.address(), () -> BootState.of(connections, host));
        } catch (HostRefusedException e) {
            return refused(session, e);
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            return again(session, null, "it does not answer: " + e.getMessage());
        }
        if (state.isEmpty()) {
            return Progress.pending(this);
        }
        if (state.get().settingUp()) {
            return again(
                    session, null, "cloud-init has not ended (" + state.get().cloudInit() + ")");
        }
        if (state.get().cloudInit().equals("error")) {
            tellOfCloudInit(session, state.get());
        }
        return Progress.done(null);
    }

    private void tellOfCloudInit(Session session, BootState state) {
        String id = "cloud-init/" + host.name() + "/" + state.bootId();
        session.log()
                .once(id, "[" + host.name() + "] WARNING: cloud-init failed on this host; going on. " + state.words());
    }

    private Progress<Void> refused(Session session, HostRefusedException why) throws IOException {
        if (why.reason() != HostRefusedException.Reason.AUTHENTICATION) {
            throw why;
        }
        if (refusedSince != null && session.now().isAfter(refusedSince.plus(REFUSAL))) {
            throw why;
        }
        return again(session, refusedSince == null ? session.now() : refusedSince, why.getMessage());
    }

    private Progress<Void> again(Session session, Instant refused, String why) throws OperationFailedException {
        if (session.now().isAfter(deadline)) {
            throw new OperationFailedException(host.name() + " (" + host.address() + ") was not ready after "
                    + timeout.toSeconds() + " s: " + why
                    + ". Look at its console output, its security groups and the way that is configured to it");
        }
        Duration next = pause == null ? SHORTEST : pause.multipliedBy(3).dividedBy(2);
        next = next.compareTo(LONGEST) > 0 ? LONGEST : next;
        return Progress.later(new WaitForHost(host, timeout, deadline, refused, next), next);
    }

    @Override
    public String status() {
        return "waiting for " + host.name();
    }
}
