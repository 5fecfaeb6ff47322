package io.jenkins.plugins.lustre.lab.cloud.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Every request that reached the laboratory, in order, so that a test can say what was asked and what was not. */
public final class CallLog {
    private static final Pattern READING = Pattern.compile("(Describe|Get|List|Validate|Assume).*");

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /**
     * One request.
     *
     * @param at when, by the laboratory's clock
     * @param service the signing name, empty if it was not signed
     * @param action the call, empty if it named none
     * @param params the parameters of a Query request
     * @param raw headers but for the authentication, and the body, as they came
     * @param accessKeyId whose key
     * @param error the code of the error that was answered; empty if none was
     */
    public record Entry(
            Instant at,
            String service,
            String action,
            Map<String, String> params,
            String raw,
            String accessKeyId,
            Optional<String> error) {

        /** Whether the call asks for a change, whatever became of it. */
        public boolean changes() {
            return !READING.matcher(action).matches();
        }
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** All requests, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The requests of one action, oldest first. */
    public List<Entry> of(String action) {
        return entries.stream().filter(entry -> entry.action().equals(action)).toList();
    }

    /** The requests that ask for a change, oldest first: empty means that nothing can have been created or lost. */
    public List<Entry> changes() {
        return entries.stream().filter(Entry::changes).toList();
    }

    /** Whether any request carried this text, in a header or in the body as it was sent or decoded. */
    public boolean mentions(String text) {
        return entries.stream()
                .anyMatch(entry -> entry.raw().contains(text)
                        || entry.params().values().stream().anyMatch(value -> value.contains(text)));
    }

    /** Forgets the requests until now. */
    public void clear() {
        entries.clear();
    }
}
