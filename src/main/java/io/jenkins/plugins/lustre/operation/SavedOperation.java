package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands in the file of an operation.
 *
 * @param format the version of this layout
 * @param labels what whoever resumes it must know beforehand, e.g. which compute environment its session is for
 * @param state where the operation is
 * @param operation what is to be advanced next; {@code null} once it ended
 * @param result what it came to, if it succeeded
 * @param message why it failed or was cancelled
 */
record SavedOperation(
        int format,
        Map<String, String> labels,
        State state,
        Operation<?> operation,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        Object result,

        String message) {

    static final int FORMAT = 1;

    enum State {
        RUNNING,
        /** The operation in the file is what {@link Operation#cancelled} declared. */
        CANCELLING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        boolean ended() {
            return this != RUNNING && this != CANCELLING;
        }
    }

    SavedOperation {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    static SavedOperation running(Map<String, String> labels, Operation<?> operation) {
        return new SavedOperation(FORMAT, labels, State.RUNNING, operation, null, null);
    }

    SavedOperation with(Operation<?> next) {
        return new SavedOperation(FORMAT, labels, state, next, null, message);
    }

    /** The clean-up takes the place of the operation. */
    SavedOperation cancelling(String why) {
        return new SavedOperation(FORMAT, labels, State.CANCELLING, operation.cancelled(), null, why);
    }

    /** How it ended; empty while it has not. */
    Optional<Outcome<Object>> outcome() {
        return switch (state) {
            case RUNNING, CANCELLING -> Optional.empty();
            case SUCCEEDED -> Optional.of(new Outcome.Succeeded<>(result));
            case FAILED -> Optional.of(new Outcome.Failed<>(message));
            case CANCELLED -> Optional.of(new Outcome.Cancelled<>(message));
        };
    }

    SavedOperation ended(State how, Object value, String why) {
        return new SavedOperation(FORMAT, labels, how, null, value, why);
    }
}
