package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.operation.OperationLog;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is told and done while the host of a task does not answer. */
final class Silence {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Silence() {}

    /** The pause before the next try: 1 s, doubled each time up to 15 s. */
    static Duration backOff(Duration last) {
        if (last == null || last.compareTo(FIRST) < 0) {
            return FIRST;
        }
        Duration next = last.multipliedBy(2);
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }

    /** Says it once per silence; {@code since} was saved by an earlier advance. */
    static void announce(OperationLog log, TaskRef task, Instant since, Exception why) {
        log.once(
                id(task, since),
                task.line("no answer (" + why.getMessage() + "); asking again until " + time(task.deadline())));
    }

    /** Says that it is over, if it was announced. */
    static void over(OperationLog log, TaskRef task, Instant since) {
        if (log.position(id(task, since)) > 0) {
            log.once(id(task, since) + "/over", task.line("answers again"));
        }
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String id(TaskRef task, Instant since) {
        return task.key("silent/" + since.toEpochMilli());
    }
}
