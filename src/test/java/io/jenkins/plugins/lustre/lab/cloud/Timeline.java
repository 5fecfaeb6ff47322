package io.jenkins.plugins.lustre.lab.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is going to happen, ordered by time. Nothing runs by itself: {@link #settle} does all that was due, each at its
 * own instant, so that the same questions at the same times always find the same state. Not safe for threads.
 */
public final class Timeline {
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private Instant now;
    private long count;

    private record Due(Instant at, long order, Runnable work) {}

    /** A timeline that begins now. */
    public Timeline(Instant now) {
        this.now = now;
    }

    /** The instant of what is happening; between events, the last instant that was settled. */
    public Instant now() {
        return now;
    }

    /** Plans something. Work of the same instant runs in the order in which it was planned. */
    public void after(Duration delay, Runnable work) {
        due.add(new Due(now.plus(delay), count++, work));
    }

    /** Does everything that was due until then. */
    public void settle(Instant until) {
        while (!due.isEmpty() && !due.peek().at().isAfter(until)) {
            Due next = due.poll();
            now = next.at();
            next.work().run();
        }
        if (until.isAfter(now)) {
            now = until;
        }
    }
}
