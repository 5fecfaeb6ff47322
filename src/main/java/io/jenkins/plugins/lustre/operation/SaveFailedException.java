package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.io.Serial;

/** The state of an operation could not be written, so nothing more may be acted upon. */
public class SaveFailedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public SaveFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
