package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.io.Serial;

/** A failure for good: trying again as it is cannot help. The message tells what failed, where, and what to do now. */
public class OperationFailedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OperationFailedException(String message) {
        super(message);
    }

    public OperationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
