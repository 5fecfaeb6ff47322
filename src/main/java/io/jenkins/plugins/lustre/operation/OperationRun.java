package io.jenkins.plugins.lustre.operation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One operation under way, between its file and its session. Every driver (a Pipeline step, a freestyle builder, a
 * test) calls {@link #step} until it answers nothing; the state is saved before it is acted upon.
 */
public final class OperationRun<R> {

    /** How long a cancel waits for calls under way, so that the clean-up sees what they did. */
    private static final Duration SETTLE = Duration.ofSeconds(60);

    private final OperationStore store;
    private final String id;
    private final LiveSession session;
    private volatile SavedOperation saved;
    private byte[] onDisk;
    private volatile String cancelReason;
    private volatile boolean released;
    private Instant cancelSeen;

    private OperationRun(OperationStore store, String id, LiveSession session, SavedOperation saved) {
        this.store = store;
        this.id = id;
        this.session = session;
        this.saved = saved;
    }

    /**
     * Saves a new operation; nothing is acted upon yet.
     *
     * @param labels what whoever resumes it must know beforehand; nothing secret
     */
    public static <R> OperationRun<R> begin(
            OperationStore store, String id, Map<String, String> labels, LiveSession session, Operation<R> operation)
            throws IOException {
        OperationRun<R> run = new OperationRun<>(store, id, session, SavedOperation.running(labels, operation));
        run.save(run.saved);
        return run;
    }

    /**
     * Picks up a saved operation, also one that has ended.
     *
     * @throws OperationFailedException if there is none
     */
    public static <R> OperationRun<R> resume(OperationStore store, String id, LiveSession session) throws IOException {
        SavedOperation saved = store.load(id)
                .orElseThrow(() -> new OperationFailedException("The saved state of operation " + id
                        + " is gone; what it began outside has to be looked after by hand"));
        return new OperationRun<>(store, id, session, saved);
    }

    /** Asks for the operation to be given up; {@link #step} then runs the declared clean-up. Later calls change nothing. */
    public void cancel(String why) {
        if (cancelReason == null) {
            cancelReason = why;
        }
    }

    /**
     * What the operation made and keeps until it is released or cancelled; empty if nothing. While something is held it
     * need not be advanced.
     */
    @SuppressWarnings("unchecked") // the operation of a run of R, until it is cancelled
    public Optional<R> held() {
        SavedOperation now = saved;
        return now.state() == SavedOperation.State.RUNNING
                ? Optional.ofNullable((R) now.operation().held())
                : Optional.empty();
    }

    /** Says that what is held is needed no more; {@link #step} then goes on. */
    public void release() {
        released = true;
    }

    /**
     * Advances once.
     *
     * @return how long to wait before the next call; empty if it has ended
     * @throws IOException if the state cannot be saved; nothing was acted upon then
     * @throws InterruptedException if the thread or a call was interrupted; the state is as it was
     */
    public Optional<Duration> step() throws IOException, InterruptedException {
        if (saved.state().ended()) {
            return Optional.empty();
        }
        if (cancelReason != null && saved.state() == SavedOperation.State.RUNNING) {
            if (settling()) {
                return Optional.of(Progress.PENDING);
            }
            session.abandonCalls();
            save(saved.cancelling(cancelReason));
        }
        if (released && saved.state() == SavedOperation.State.RUNNING) {
            save(saved.with(saved.operation().released()));
        }
        try {
            Progress<?> progress = saved.operation().advance(session);
            if (progress instanceof Progress.Continue<?> more) {
                save(saved.with(more.next()));
                return Optional.of(more.after());
            }
            end(((Progress.Done<?>) progress).result(), null);
        } catch (IOException | RuntimeException e) {
            if (e instanceof SaveFailedException) {
                throw e;
            }
            end(null, Failures.message(e));
        }
        return Optional.empty();
    }

    private boolean settling() {
        if (cancelSeen == null) {
            cancelSeen = session.now();
        }
        return session.busy() && session.now().isBefore(cancelSeen.plus(SETTLE));
    }

    private void end(Object result, String failure) throws IOException {
        if (saved.state() == SavedOperation.State.CANCELLING) {
            String why = failure == null ? saved.message() : saved.message() + "\n" + failure;
            save(saved.ended(SavedOperation.State.CANCELLED, null, why));
        } else if (failure != null) {
            save(saved.ended(SavedOperation.State.FAILED, null, failure));
        } else {
            save(saved.ended(SavedOperation.State.SUCCEEDED, result, null));
        }
    }

    private void save(SavedOperation next) throws IOException {
        byte[] bytes = store.encode(next);
        if (!Arrays.equals(bytes, onDisk)) {
            try {
                store.save(id, bytes);
            } catch (IOException e) {
                throw new SaveFailedException("cannot save the state of the operation: " + e.getMessage(), e);
            }
            onDisk = bytes;
        }
        saved = next;
    }

    /** How it ended; empty while it has not. */
    @SuppressWarnings("unchecked") // the result of an Operation<R> is an R
    public Optional<Outcome<R>> outcome() {
        return saved.outcome().map(outcome -> (Outcome<R>) outcome);
    }

    /** What is being waited for, for people. */
    public String status() {
        SavedOperation now = saved;
        if (now.operation() == null) {
            return "";
        }
        return (now.state() == SavedOperation.State.CANCELLING ? "giving up: " : "")
                + now.operation().status();
    }
}
