package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.io.IOException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Words for the SDK's failures, and which of them may pass. */
public final class AwsErrors {

    private static final Set<String> IDENTITY = Set.of(
            "AuthFailure",
            "InvalidClientTokenId",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException",
            "IncompleteSignature",
            "MissingAuthenticationToken",
            "InvalidAccessKeyId");
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> PERMISSION =
            Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "OptInRequired");
    private static final Set<String> BUSY = Set.of(
            "Throttling",
            "ThrottlingException",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "LimitExceeded.Rate");

    private AwsErrors() {}

    /** The service's code for the failure, e.g. {@code ValidationError}; empty if it gave none. */
    public static String code(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    /** The service's own words. */
    public static String words(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        return details == null || details.errorMessage() == null ? failure.getMessage() : details.errorMessage();
    }

    /** Whether the service refused what was asked for, and neither who asked nor how often. */
    public static boolean aboutInput(AwsServiceException failure) {
        String code = code(failure);
        return failure.statusCode() >= 400
                && failure.statusCode() < 500
                && !passing(failure)
                && !IDENTITY.contains(code)
                && !EXPIRED.contains(code)
                && !PERMISSION.contains(code);
    }

    /** Whether the same call may succeed later. */
    public static boolean passing(AwsServiceException failure) {
        return failure.isThrottlingException() || BUSY.contains(code(failure)) || failure.statusCode() >= 500;
    }

    /**
     * The same failure for an operation: {@link OperationFailedException} if AWS refused, any other
     * {@link IOException} if it may pass.
     */
    public static IOException translated(SdkException failure) {
        if (failure instanceof AwsServiceException service) {
            return service(service);
        }
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return new IOException("AWS did not answer in time: " + failure.getMessage(), failure);
        }
        if (network(failure)) {
            return new IOException("AWS cannot be reached: " + failure.getMessage(), failure);
        }
        return new OperationFailedException("The call to AWS could not be made: " + failure.getMessage(), failure);
    }

    private static IOException service(AwsServiceException failure) {
        String code = code(failure);
        String name =
                failure.awsErrorDetails() == null || failure.awsErrorDetails().serviceName() == null
                        ? "AWS"
                        : failure.awsErrorDetails().serviceName();
        String said = name + ": " + words(failure) + " (" + code + ", HTTP " + failure.statusCode() + ", request "
                + failure.requestId() + ")";
        if (passing(failure)) {
            return new IOException(said, failure);
        }
        if (IDENTITY.contains(code)) {
            return new OperationFailedException(
                    "AWS does not accept the credentials of this environment. Check its AWS credentials and role. "
                            + said,
                    failure);
        }
        if (EXPIRED.contains(code)) {
            return new OperationFailedException(
                    "The AWS credentials of this environment have expired. Renew them, and check the controller's"
                            + " clock. "
                            + said,
                    failure);
        }
        if (PERMISSION.contains(code)) {
            return new OperationFailedException(
                    "The AWS identity of this environment may not do that; docs/iam-policy.json lists what it needs. "
                            + said,
                    failure);
        }
        return new OperationFailedException(said, failure);
    }

    private static boolean network(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
