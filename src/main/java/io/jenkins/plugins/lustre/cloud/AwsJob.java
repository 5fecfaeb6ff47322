package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import io.jenkins.plugins.lustre.operation.Progress;
import io.jenkins.plugins.lustre.operation.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What all phases of an operation about a stack have in common. It is patient: while AWS is busy or away, it asks again
 * until the time is up.
 *
 * @param id the id of the request
 * @param environment where the stack stands
 * @param owner who asks
 * @param pace how often AWS is asked
 * @param since when the request began
 * @param until when its time is up
 */
public record AwsJob(String id, ComputeEnvironment environment, Owner owner, Pace pace, Instant since, Instant until) {

    /** How long cleaning up after a request may take, in time of its own. */
    private static final Duration CLEAN_UP = Duration.ofMinutes(10);

    public AwsJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(owner, "owner");
        pace = pace == null ? Pace.USUAL : pace;
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
    }

    /** A request that begins now. */
    public static AwsJob begin(
            String id, ComputeEnvironment environment, Owner owner, Pace pace, Instant now, Duration timeout) {
        return new AwsJob(id, environment, owner, pace, now, now.plus(timeout));
    }

    /**
     * Makes a call to AWS, again and again while that fails in a way that may pass.
     *
     * @param what names the call within the request
     * @throws OperationFailedException if AWS refuses, or the time is up
     */
    public <T> Answer<T> ask(Session session, String what, AwsCall<T> work) throws IOException, InterruptedException {
        try {
            Optional<T> value = AwsCall.ask(session, id + "/" + what, work);
            return value.map(v -> new Answer<>(v, Duration.ZERO)).orElseGet(() -> Answer.later(Progress.PENDING));
        } catch (OperationFailedException e) {
            throw e;
        } catch (IOException e) {
            if (over(session.now())) {
                throw new OperationFailedException(e.getMessage() + "\nThis was tried until the time limit.", e);
            }
            session.log().once(id + "/trouble/" + what, e.getMessage() + "; trying again until " + until + ".");
            return Answer.later(pause(session.now()));
        }
    }

    /** The same with time to clean up after its own is over. */
    public AwsJob cleaningUp() {
        return new AwsJob(id, environment, owner, pace, since, until.plus(CLEAN_UP));
    }

    /** Whether the time is up. */
    public boolean over(Instant now) {
        return !now.isBefore(until);
    }

    /** How long to wait before AWS is asked again: the longer, the longer it takes already. */
    public Duration pause(Instant now) {
        return pace.after(Duration.between(since, now));
    }

    /** A name for something that AWS makes only once for this request: letters, digits and hyphens, at most 128. */
    public String token(String what) {
        return Tokens.of(id, what);
    }

    /** The time limit, for people. */
    public String limit() {
        Duration limit = Duration.between(since, until);
        return limit.toMinutes() > 0 ? limit.toMinutes() + " min" : limit.toSeconds() + " s";
    }
}
