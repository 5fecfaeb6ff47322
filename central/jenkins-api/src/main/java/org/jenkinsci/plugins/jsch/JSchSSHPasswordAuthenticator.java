package org.jenkinsci.plugins.jsch;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHAuthenticator;
import com.cloudbees.jenkins.plugins.sshcredentials.SSHAuthenticator.Mode;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class JSchSSHPasswordAuthenticator extends SSHAuthenticator<JSchConnector, StandardUsernamePasswordCredentials> {
    protected JSchSSHPasswordAuthenticator(
            @NonNull JSchConnector connection, @NonNull StandardUsernamePasswordCredentials user) {
        super(connection, user, null);
    }

    protected JSchSSHPasswordAuthenticator(
            @NonNull JSchConnector connection,
            @NonNull StandardUsernamePasswordCredentials user,
            @CheckForNull String username) {
        super(connection, user, username);
    }

    @NonNull
    public Mode getAuthenticationMode() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean canAuthenticate() {
        throw new UnsupportedOperationException("signature only");
    }

    protected boolean doAuthenticate() {
        throw new UnsupportedOperationException("signature only");
    }
}
