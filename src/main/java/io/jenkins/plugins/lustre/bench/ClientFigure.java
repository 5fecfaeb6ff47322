package io.jenkins.plugins.lustre.bench;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;
import java.util.Objects;

/**
 * What one client moved in one repetition.
 *
 * @param host the client's name
 * @param bytes bytes of all its processes, at least 1
 * @param runtime time of the slowest of its processes, flushing included, above zero
 * @param began how long after the start that was agreed on, by the client's clock; {@code null} if not known
 */
public record ClientFigure(
        String host,
        long bytes,
        Duration runtime,
        @CheckForNull Duration began) {
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

    /** Of a tool that does not tell when the client began. */
    public ClientFigure(String host, long bytes, Duration runtime) {
        this(host, bytes, runtime, null);
    }

    /** The same figures of a client that began then. */
    public ClientFigure beganAt(Duration afterStart) {
        return new ClientFigure(host, bytes, runtime, afterStart);
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
