package io.jenkins.plugins.lustre.lab.cloud.wire;

import com.sun.net.httpserver.HttpExchange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The identities that the laboratory knows, and what each service says to a stranger. */
public final class Credentials {
    private final Map<String, Identity> known = new ConcurrentHashMap<>();
    private final String region;

    /** Nobody yet; requests must be signed for this region. */
    public Credentials(String region) {
        this.region = region;
    }

    /** Lets somebody in. */
    public void add(Identity identity) {
        known.put(identity.accessKeyId(), identity);
    }

    /** Lets nobody in with this key any more. */
    public void remove(String accessKeyId) {
        known.remove(accessKeyId);
    }

    Identity authenticate(SigV4 signed, HttpExchange exchange, byte[] body) {
        Identity identity = known.get(signed.accessKeyId());
        if (identity == null || !identity.sessionMark().equals(sessionMark(exchange))) {
            throw stranger(signed.service());
        }
        if (!signed.region().equals(region)) {
            throw new AwsError("SignatureDoesNotMatch", 403, "Credential should be scoped to a valid region. ");
        }
        if (!signed.matches(identity.signingKey(), exchange, body)) {
            throw badSignature(signed.service());
        }
        return identity;
    }

    private static Optional<String> sessionMark(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Security-Token"));
    }

    private static AwsError stranger(String service) {
        return switch (service) {
            case "ec2" ->
                new AwsError("AuthFailure", 401, "AWS was not able to validate the provided access credentials");
            case "ssm" ->
                new AwsError(
                        "UnrecognizedClientException", 400, "The security token included in the request is invalid.");
            default ->
                new AwsError("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
        };
    }

    private static AwsError badSignature(String service) {
        String sentence = "The request signature we calculated does not match the signature you provided. Check your"
                + " AWS Secret Access Key and signing method. Consult the service documentation for details.";
        return switch (service) {
            case "ec2" -> stranger(service);
            case "ssm" -> new AwsError("InvalidSignatureException", 400, sentence);
            default -> new AwsError("SignatureDoesNotMatch", 403, sentence);
        };
    }

    /** What the service says to somebody who may not do this. */
    static AwsError denied(String service, String action, Identity caller) {
        String permission = service + ":" + action;
        String sentence = "User: " + caller.arn() + " is not authorized to perform: " + permission
                + " because no identity-based policy allows the " + permission + " action";
        return switch (service) {
            case "ec2" ->
                new AwsError(
                        "UnauthorizedOperation", 403, "You are not authorized to perform this operation. " + sentence);
            case "ssm" -> new AwsError("AccessDeniedException", 400, sentence);
            default -> new AwsError("AccessDenied", 403, sentence);
        };
    }
}
