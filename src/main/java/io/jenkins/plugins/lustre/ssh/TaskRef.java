package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import java.time.Instant;
import java.util.Objects;

/**
 * A task that was, or is about to be, started on a host.
 *
 * @param host where it runs
 * @param script the name of its script, for people
 * @param root who runs it; the same in every call of one task
 * @param id what the host knows it by
 * @param toleratesLoss whether a reboot that ends it is a result rather than a failure
 * @param beside whether nobody waits for its end
 * @param started when the id was chosen
 * @param deadline when it must have ended
 */
record TaskRef(
        Host host,
        String script,
        boolean root,
        String id,
        boolean toleratesLoss,
        boolean beside,
        Instant started,
        Instant deadline) {

    TaskRef {
        Objects.requireNonNull(host, "host");
        ShellQuote.name(id);
    }

    /** The key of a call about this task. */
    String key(String verb) {
        return "task/" + id + "/" + verb;
    }

    /** The source of its log lines. */
    String source() {
        return "task/" + id;
    }

    /** E.g. {@code oss.sh on oss1}. */
    String what() {
        return script + ".sh on " + host.name();
    }

    /** E.g. {@code oss.sh on oss1 (10.0.0.5)}. */
    String where() {
        return what() + " (" + host.address() + ")";
    }

    /** A line of the build log that is about this host. */
    String line(String text) {
        return "[" + host.name() + "] " + text;
    }
}
