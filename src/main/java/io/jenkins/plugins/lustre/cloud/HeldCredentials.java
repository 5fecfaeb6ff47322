package io.jenkins.plugins.lustre.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials that are asked for anew every ten minutes, not for each call: those with a role ask AWS for a session each
 * time, and no session that AWS gives is shorter than a quarter of an hour. What failed or was empty is asked for again.
 */
public final class HeldCredentials implements AwsCredentialsProvider {

    private static final Duration HELD = Duration.ofMinutes(10);

    private final AwsCredentialsProvider source;
    private final InstantSource clock;
    private AwsCredentials credentials;
    private Instant end = Instant.MIN;

    public HeldCredentials(AwsCredentialsProvider source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        Instant now = clock.instant();
        if (credentials == null || !now.isBefore(end)) {
            credentials = source.resolveCredentials();
            end = now.plus(HELD);
        }
        return credentials;
    }
}
