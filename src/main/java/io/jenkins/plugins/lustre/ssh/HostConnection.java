package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.SshReach;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The one connection to a host: made when needed, made anew when broken, used by a few commands at a time. */
final class HostConnection {

    /** OpenSSH admits 10 sessions per connection by default ({@code MaxSessions}). */
    private static final int COMMANDS_AT_A_TIME = 8;

    private final Host host;
    private final HostConnection jump;
    private final SshReach reach;
    private final Login login;
    private final Semaphore commands = new Semaphore(COMMANDS_AT_A_TIME, true);
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile Session current;
    private volatile boolean closed;

    HostConnection(Host host, HostConnection jump, SshReach reach, Login login) {
        this.host = host;
        this.jump = jump;
        this.reach = reach;
        this.login = login;
    }

    Host host() {
        return host;
    }

    ExecResult exec(String command, byte[] stdin, Timer timer) throws IOException, InterruptedException {
        if (!commands.tryAcquire(timer.leftMillis(), TimeUnit.MILLISECONDS)) {
            throw tooLate(timer);
        }
        try {
            boolean reused = current != null;
            Session session = session(timer);
            try {
                return run(session, command, stdin, timer);
            } catch (JSchException e) {
                // A connection that broke unnoticed while nobody used it; the command was not sent.
                if (reused && !session.isConnected() && !timer.over()) {
                    return run(session(timer), command, stdin, timer);
                }
                throw e;
            }
        } catch (JSchException e) {
            throw new IOException(
                    "No command channel to " + host.name() + " (" + host.address() + "): " + ConnectFailure.words(e),
                    e);
        } finally {
            commands.release();
        }
    }

    private ExecResult run(Session session, String command, byte[] stdin, Timer timer)
            throws JSchException, IOException, InterruptedException {
        return new Command(host, session, timer).run(command, stdin, reach.connectTimeoutSeconds() * 1000);
    }

    /** The connected session, connected now if need be. */
    Session session(Timer timer) throws IOException, InterruptedException {
        Session session = current;
        if (session != null && session.isConnected()) {
            return session;
        }
        if (!connecting.tryLock(timer.leftMillis(), TimeUnit.MILLISECONDS)) {
            throw tooLate(timer);
        }
        try {
            if (current == null || !current.isConnected()) {
                current = login.connect(host, jump, timer);
                if (closed) {
                    current.disconnect();
                    throw new IOException("the SSH connections of this session are closed");
                }
            }
            return current;
        } finally {
            connecting.unlock();
        }
    }

    private IOException tooLate(Timer timer) {
        return new IOException("No answer from " + host.name() + " (" + host.address() + ") within "
                + timer.total().toMillis() + " ms");
    }

    void close() {
        closed = true;
        Session session = current;
        if (session != null) {
            session.disconnect();
        }
    }
}
