package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.SshReach;
import java.io.IOException;
import java.time.Duration;

/**
 * The SSH connections of a session: one per host, made when first needed, used again, made anew when broken. Safe for
 * use by many threads; a host that does not answer delays only those who ask for this host.
 */
public interface SshConnections extends AutoCloseable {

    /** More output of one command than this is refused. */
    int OUTPUT_LIMIT = 16 * 1024 * 1024;

    /** Connections by JSch. Nothing is connected yet. */
    static SshConnections open(SshReach reach, Identities identities, HostKeys hostKeys) {
        return new JschConnections(reach, identities, hostKeys);
    }

    /**
     * Runs a command on a host and waits for its end; blocks, so it belongs into {@code session.call}. The command may
     * have run when this throws, so it must do no harm to run it again.
     *
     * @param command for the login shell, every value in it quoted by {@link ShellQuote}
     * @param stdin all of its standard input
     * @param deadline how long it may take, the connecting included; the channel is closed then, the remote process may
     *     go on
     * @throws HostRefusedException if the host cannot be logged in to as it is: authentication refused, host key
     *     unknown or changed, unusable private key
     * @throws IOException if there was no answer, in a way that may pass: unreachable, cut off, too late
     */
    ExecResult exec(Host host, String command, byte[] stdin, Duration deadline)
            throws IOException, InterruptedException;

    /** Ends all connections; commands under way fail. */
    @Override
    void close();
}
