package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;

class HeldCredentialsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final HeldCredentials held =
            new HeldCredentials(() -> AwsBasicCredentials.create("key" + asked.incrementAndGet(), "secret"), () -> now);

    @Test
    void theyAreAskedForOnceInTenMinutes() {
        assertThat(held.resolveCredentials().accessKeyId()).isEqualTo("key1");
        now = now.plus(Duration.ofMinutes(10).minusNanos(1));
        assertThat(held.resolveCredentials().accessKeyId()).isEqualTo("key1");
        now = now.plusNanos(1);
        assertThat(held.resolveCredentials().accessKeyId()).isEqualTo("key2");
        assertThat(held.resolveCredentials().accessKeyId()).isEqualTo("key2");
    }

    @Test
    void aFailureIsNotHeld() {
        HeldCredentials failing = new HeldCredentials(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw SdkClientException.create("no route");
                    }
                    return AwsBasicCredentials.create("key", "secret");
                },
                () -> now);
        assertThatThrownBy(failing::resolveCredentials).hasMessage("no route");
        assertThat(failing.resolveCredentials().accessKeyId()).isEqualTo("key");
    }
}
