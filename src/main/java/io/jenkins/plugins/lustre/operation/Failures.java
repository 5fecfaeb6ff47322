package io.jenkins.plugins.lustre.operation;

/** Words for a failure. */
public final class Failures {

    private Failures() {}

    /** The message of an expected failure; the kind and the message of any other. */
    public static String message(Throwable failure) {
        if (failure instanceof OperationFailedException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure.getMessage() == null || failure instanceof RuntimeException
                ? failure.toString()
                : failure.getMessage();
    }
}
