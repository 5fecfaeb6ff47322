package com.cloudbees.jenkins.plugins.sshcredentials;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsMatcher;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.List;

public abstract class SSHAuthenticator<C, U extends StandardUsernameCredentials> {
    protected SSHAuthenticator(@NonNull C connection, @NonNull U user, @CheckForNull String username) {}

    public String getUsername() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public TaskListener getListener() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setListener(TaskListener listener) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static <C, U extends StandardUsernameCredentials> SSHAuthenticator<C, U> newInstance(
            @NonNull C connection, @NonNull U user) throws InterruptedException, IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static <C, U extends StandardUsernameCredentials> SSHAuthenticator<C, U> newInstance(
            @NonNull C connection, @NonNull U user, @CheckForNull String username)
            throws InterruptedException, IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static <C, U extends StandardUsernameCredentials> boolean isSupported(
            @NonNull Class<C> connectionClass, @NonNull Class<U> userClass) {
        throw new UnsupportedOperationException("signature only");
    }

    public static List<? extends StandardUsernameCredentials> filter(
            Iterable<? extends Credentials> credentials, Class<?> connectionClass) {
        throw new UnsupportedOperationException("signature only");
    }

    public static CredentialsMatcher matcher() {
        throw new UnsupportedOperationException("signature only");
    }

    public static CredentialsMatcher matcher(Class<?> connectionClass) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean canAuthenticate() {
        throw new UnsupportedOperationException("signature only");
    }

    public final boolean isAuthenticated() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    protected final C getConnection() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public U getUser() {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract boolean doAuthenticate();

    @NonNull
    public Mode getAuthenticationMode() {
        throw new UnsupportedOperationException("signature only");
    }

    public final boolean authenticate() {
        throw new UnsupportedOperationException("signature only");
    }

    public final void authenticateOrFail() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public final boolean authenticate(TaskListener listener) {
        throw new UnsupportedOperationException("signature only");
    }

    public static List<String> getPrivateKeys(SSHUserPrivateKey user) {
        throw new UnsupportedOperationException("signature only");
    }

    public static enum Mode {
        BEFORE_CONNECT,
        AFTER_CONNECT;
    }
}
