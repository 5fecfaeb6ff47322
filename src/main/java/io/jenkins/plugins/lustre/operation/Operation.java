package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;

/**
 * Something that takes longer than a second, as an immutable value that is advanced in short calls.
 *
 * <p>The value is the whole state. It is written as JSON before every call of {@link #advance}, so the same call may be
 * executed twice from the same bytes (after a restart of the controller) and must then give the same result, the same
 * outside resources and the same log. Whatever it needs that lives only now comes from the {@link Session}.
 *
 * @param <R> the result; a value that Jackson can write and read
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public interface Operation<R> {

    /**
     * Does the next short piece of work. Never blocks: remote calls go through {@link Session#call}, and while one is
     * pending the answer is {@link Progress#pending}.
     *
     * @throws OperationFailedException if it failed for good; the message is for the person at the console
     * @throws IOException if it failed in a way that may pass; {@link Operations#retrying} tries again
     * @throws InterruptedException if the driver is shut down; the saved state stays as it was
     */
    Progress<R> advance(Session session) throws IOException, InterruptedException;

    /**
     * What is still to be done when this operation is given up in this state: stopping remote work and the declared
     * clean-up, as an operation that is saved and driven like any other. Pure: acts on nothing itself.
     */
    default Operation<?> cancelled() {
        return new Return<>(null);
    }

    /**
     * What was made and is kept for somebody's use in this state, see {@link Holding}; {@code null} in every other state.
     */
    default R held() {
        return null;
    }

    /** The state that follows when what is held is needed no more; itself if nothing is held. */
    default Operation<R> released() {
        return this;
    }

    /** A short lower-case phrase for people: what is being waited for. Empty if there is nothing to say. */
    default String status() {
        return "";
    }
}
