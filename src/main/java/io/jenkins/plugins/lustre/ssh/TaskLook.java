package io.jenkins.plugins.lustre.ssh;

/**
 * What one look at a task found.
 *
 * @param from where in its log the look began
 * @param log the bytes of the log from there
 * @param header the host's last answer
 * @param result the content of {@code result.json}, empty if there is none; only once the task has ended
 * @param tail the last bytes of the log; only of a task that failed
 * @param waited whether the host held the answer back as long as there was no news
 */
record TaskLook(long from, byte[] log, TaskHeader header, byte[] result, byte[] tail, boolean waited) {

    /** Whether the task has ended and {@code log} reaches to the end of its log. */
    boolean complete() {
        return header.state() != TaskHeader.State.RUNNING && !more();
    }

    /** Whether there is more of the log to be read at once. */
    boolean more() {
        return from + log.length < header.size();
    }
}
