package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import java.io.IOException;
import java.util.function.Supplier;

/** Failures that a person is told in one sentence, without a stack trace. */
public final class Aborts {

    private Aborts() {}

    /**
     * What is made of options.
     *
     * @throws AbortException for an option that cannot be, with its name
     */
    public static <T> T checked(Supplier<T> made) throws AbortException {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw because(e.getMessage(), e);
        }
    }

    /** A failure as a person is told it: what is expected to happen, without its stack trace. */
    public static Throwable told(Throwable failure) {
        return failure instanceof IOException ? because(failure.getMessage(), failure) : failure;
    }

    /** One with the failure behind it, for the log of the controller. */
    public static AbortException because(String message, Throwable cause) {
        AbortException abort = new AbortException(message);
        abort.initCause(cause);
        return abort;
    }
}
