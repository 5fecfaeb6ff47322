package io.jenkins.plugins.lustre.lab.cloud.wire;

import java.util.Optional;

/**
 * Credentials that the laboratory accepts, and whom they stand for.
 *
 * @param accessKeyId what a request names in the clear
 * @param signingKey what it must have been signed with
 * @param sessionMark the session token of temporary credentials
 * @param arn the caller, as STS and the services' refusals name it
 * @param userId the caller's unique id
 */
public record Identity(String accessKeyId, String signingKey, Optional<String> sessionMark, String arn, String userId) {

    /** Says who, never the key. */
    @Override
    public String toString() {
        return arn;
    }
}
