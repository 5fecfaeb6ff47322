package io.jenkins.plugins.lustre.bench;

import java.time.Duration;
import java.util.Objects;

/**
 * What one client moved in one repetition.
 *
 * @param host the client's name
 * @param bytes bytes of all its processes, at least 1
 * @param runtime time of the slowest of its processes, flushing included, above zero
 */
public record ClientFigure(String host, long bytes, Duration runtime) {
    /** Checks the figures: a client without bytes or time has measured nothing. */
    public ClientFigure {
        Objects.requireNonNull(host);
        if (bytes < 1) {
            throw new IllegalArgumentException(host + " moved no data");
        }
        if (runtime.isZero() || runtime.isNegative()) {
            throw new IllegalArgumentException(
                    host + " took no measurable time for " + bytes + " bytes; use larger files");
        }
    }

    /** This client's own rate in bytes per second. */
    public double bytesPerSecond() {
        return bytes / seconds(runtime);
    }

    /** A duration in seconds with its fraction. */
    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
