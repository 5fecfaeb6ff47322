package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.io.IOException;
import java.net.UnknownHostException;

/** What a connection that was not made means for the person at the console. */
final class ConnectFailure {

    private ConnectFailure() {}

    /** @param jump the host that was gone through; {@code null} for none */
    static IOException of(Host host, SshReach reach, Host jump, SshIdentity identity, JSchException e) {
        String words = words(e);
        if (words.startsWith("Auth ") || words.contains("Too many authentication failures")) {
            return new HostRefusedException(
                    HostRefusedException.Reason.AUTHENTICATION,
                    host.name() + " (" + host.address() + ") refused the login as " + identity + " (" + words
                            + "). Check the user and the key or password of the SSH credentials, and that the host"
                            + " knows the public key",
                    e);
        }
        String way = jump == null ? "" : " through " + jump.name() + " " + jump.address();
        String message = "Cannot connect to " + host.name() + " (" + host.address() + " port " + reach.port() + ")"
                + way + ": " + words;
        return e instanceof JSchAlgoNegoFailException
                ? new OperationFailedException(message + ". The host and this plugin have no algorithm in common", e)
                : new IOException(message, e);
    }

    /** The words of the innermost cause. */
    static String words(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof UnknownHostException) {
            return "no such host name";
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
