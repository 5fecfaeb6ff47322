package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.Locale;

/** Why a resource could not be made, changed or removed, as its event says it. */
final class ResourceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ResourceFailure(String reason) {
        super(reason);
    }

    /** A refusal by the service behind the resource, in the words of CloudFormation's handlers. */
    static String reason(RuntimeException failure, String requestId, String token) {
        if (!(failure instanceof AwsError error)) {
            return failure.getMessage();
        }
        return String.format(
                Locale.ROOT,
                "Resource handler returned message: \"%s (Service: Ec2, Status Code: %d, Request ID: %s)\""
                        + " (RequestToken: %s, HandlerErrorCode: %s)",
                error.getMessage(),
                error.status(),
                requestId,
                token,
                code(error));
    }

    private static String code(AwsError error) {
        if (error.code().contains("NotFound") || error.code().contains("Unknown")) {
            return "NotFound";
        } else if (error.code().equals("UnauthorizedOperation")) {
            return "AccessDenied";
        }
        return error.status() >= 500 ? "GeneralServiceException" : "InvalidRequest";
    }
}
