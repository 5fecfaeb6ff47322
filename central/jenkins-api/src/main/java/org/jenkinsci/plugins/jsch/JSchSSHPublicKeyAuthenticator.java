package org.jenkinsci.plugins.jsch;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHAuthenticator;
import com.cloudbees.jenkins.plugins.sshcredentials.SSHAuthenticator.Mode;
import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public class JSchSSHPublicKeyAuthenticator extends SSHAuthenticator<JSchConnector, SSHUserPrivateKey> {
    public JSchSSHPublicKeyAuthenticator(JSchConnector connector, SSHUserPrivateKey user) {
        super(connector, user, null);
    }

    public JSchSSHPublicKeyAuthenticator(
            @NonNull JSchConnector connector, @NonNull SSHUserPrivateKey user, @CheckForNull String username) {
        super(connector, user, username);
    }

    public boolean canAuthenticate() {
        throw new UnsupportedOperationException("signature only");
    }

    protected boolean doAuthenticate() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public Mode getAuthenticationMode() {
        throw new UnsupportedOperationException("signature only");
    }
}
