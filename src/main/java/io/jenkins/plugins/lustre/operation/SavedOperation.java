package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What stands in the file of an operation.
 *
 * @param format the version of this layout
 * @param state where the operation is
 * @param operation what is to be advanced next; {@code null} once it ended
 * @param result what it came to, if it succeeded
 * @param message why it failed or was cancelled
 */
record SavedOperation(
        int format,
        State state,
        Operation<?> operation,
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind") Object result,
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

    static SavedOperation running(Operation<?> operation) {
        return new SavedOperation(FORMAT, State.RUNNING, operation, null, null);
    }

    SavedOperation with(Operation<?> next) {
        return new SavedOperation(FORMAT, state, next, null, message);
    }

    /** The clean-up takes the place of the operation. */
    SavedOperation cancelling(String why) {
        return new SavedOperation(FORMAT, State.CANCELLING, operation.cancelled(), null, why);
    }

    SavedOperation ended(State how, Object value, String why) {
        return new SavedOperation(FORMAT, how, null, value, why);
    }
}
