package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;

/** Failures that a person is told in one sentence, without a stack trace. */
public final class Aborts {

    private Aborts() {}

    /** One with the failure behind it, for the log of the controller. */
    public static AbortException because(String message, Throwable cause) {
        AbortException abort = new AbortException(message);
        abort.initCause(cause);
        return abort;
    }
}
