package io.jenkins.plugins.lustre.ssh;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * How long the host may hold an answer back while there is no news of a task. A call that waits takes a thread for remote
 * calls and a channel of its connection meanwhile, so only so many on the whole controller do, half of the threads that
 * there are by default; the others look and come again.
 *
 * @param seconds none if there was no place; given back when closed
 */
record Patience(long seconds) implements AutoCloseable {

    private static final Semaphore PLACES = new Semaphore(16);

    static Patience of(Duration wait) {
        return new Patience(!wait.isZero() && PLACES.tryAcquire() ? wait.toSeconds() : 0);
    }

    @Override
    public void close() {
        if (seconds > 0) {
            PLACES.release();
        }
    }
}
