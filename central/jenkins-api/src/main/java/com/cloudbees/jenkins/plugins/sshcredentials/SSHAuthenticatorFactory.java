package com.cloudbees.jenkins.plugins.sshcredentials;

import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.ExtensionPoint;
import java.io.Serializable;

public abstract class SSHAuthenticatorFactory implements ExtensionPoint, Serializable {
    @Nullable
    protected abstract <C, U extends StandardUsernameCredentials> SSHAuthenticator<C, U> newInstance(
            @NonNull C connection, @NonNull U user);

    @Nullable
    protected <C, U extends StandardUsernameCredentials> SSHAuthenticator<C, U> newInstance(
            @NonNull C connection, @NonNull U user, @CheckForNull String username) {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract <C, U extends StandardUsernameCredentials> boolean supports(
            @NonNull Class<C> connectionClass, @NonNull Class<U> userClass);
}
