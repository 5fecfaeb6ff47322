package com.cloudbees.plugins.credentials;

public class CredentialsUnavailableException extends RuntimeException {
    private final String property;

    public CredentialsUnavailableException(String property) {
        this.property = property;
    }

    public CredentialsUnavailableException(String property, String message) {
        super(message);
        this.property = property;
    }

    public CredentialsUnavailableException(String property, String message, Throwable cause) {
        super(message, cause);
        this.property = property;
    }

    public CredentialsUnavailableException(String property, Throwable cause) {
        super(cause);
        this.property = property;
    }

    public String getProperty() {
        return property;
    }

    public String getMessage() {
        return super.getMessage();
    }
}
