package io.jenkins.plugins.lustre.ssh;

import java.time.Duration;

/** How much of a call's time is left, by the machine's own monotonic clock. */
final class Timer {

    private final Duration total;
    private final long end;

    Timer(Duration total) {
        this.total = total;
        this.end = System.nanoTime() + total.toNanos();
    }

    Duration total() {
        return total;
    }

    /** Zero once it is over. */
    long leftMillis() {
        return Math.max(0, (end - System.nanoTime()) / 1_000_000);
    }

    boolean over() {
        return leftMillis() == 0;
    }

    /** The time left, at most {@code limit} and at least 1 ms, as JSch takes it; 0 would mean for ever there. */
    int atMost(int limitMillis) {
        return (int) Math.max(1, Math.min(limitMillis, leftMillis()));
    }
}
