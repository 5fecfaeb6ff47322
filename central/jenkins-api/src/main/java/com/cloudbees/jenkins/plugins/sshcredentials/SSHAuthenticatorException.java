package com.cloudbees.jenkins.plugins.sshcredentials;

public class SSHAuthenticatorException extends RuntimeException {
    public SSHAuthenticatorException() {}

    public SSHAuthenticatorException(Throwable cause) {
        super(cause);
    }

    public SSHAuthenticatorException(String message) {
        super(message);
    }

    public SSHAuthenticatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
