package io.jenkins.plugins.lustre.cloud;

import java.time.Duration;

/**
 * What a patient call came to.
 *
 * @param value what was asked for; {@code null} while it is not there
 * @param after how long to wait before the same is asked again
 */
public record Answer<T>(T value, Duration after) {

    static <T> Answer<T> later(Duration after) {
        return new Answer<>(null, after);
    }

    /** Whether there is a value. */
    public boolean there() {
        return value != null;
    }
}
