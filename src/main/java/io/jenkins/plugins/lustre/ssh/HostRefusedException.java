package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.io.Serial;

/** A host and its login do not fit together; asking again cannot help, except where the host is still booting. */
public final class HostRefusedException extends OperationFailedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What did not fit. */
    public enum Reason {
        /** The host refused the login; a host that boots does so until its users are set up. */
        AUTHENTICATION,
        /** The host's key is unknown where it must be known, or is another one than it was. */
        HOST_KEY,
        /** The private key or its passphrase cannot be used; no host was asked. */
        IDENTITY
    }

    HostRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
