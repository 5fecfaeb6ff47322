package io.jenkins.plugins.lustre.controller;

import hudson.AbortException;
import java.io.Serial;

/** The compute environment of an operation that was begun earlier is not configured any more. */
final class EnvironmentGoneException extends AbortException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param name of the environment */
    EnvironmentGoneException(String name) {
        super("The compute environment '" + name
                + "' is not configured here any more, so what was begun there cannot be"
                + " looked after. What there is of it costs money: add the environment again under its old name and run"
                + " lustreDestroy, or delete the stack in the AWS console.");
    }
}
