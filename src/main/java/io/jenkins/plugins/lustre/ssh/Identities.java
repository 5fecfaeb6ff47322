package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Role;
import java.io.IOException;

/** Which identity belongs to which role; given by whoever makes the session. */
@FunctionalInterface
public interface Identities {

    /**
     * The identity to log in with on hosts of a role. Called at each new connection, on a thread that may block.
     *
     * @throws IOException if there is none, with a message for the person at the console
     */
    SshIdentity forRole(Role role) throws IOException;
}
