package io.jenkins.plugins.lustre.lab.cloud.wire;

/** An error as an AWS service answers it: a code, a sentence and an HTTP status. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    /** An error with the given code, HTTP status and message. */
    public AwsError(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    /** What CloudFormation says of input that it cannot use. */
    public static AwsError validation(String message) {
        return new AwsError("ValidationError", 400, message);
    }

    /** What EC2 says of input that it cannot use: its own code and status 400. */
    public static AwsError client(String code, String message) {
        return new AwsError(code, 400, message);
    }

    /** The error code, such as {@code InvalidSubnetID.NotFound}. */
    public String code() {
        return code;
    }

    /** The HTTP status, 4xx or 5xx. */
    public int status() {
        return status;
    }
}
