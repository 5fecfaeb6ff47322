package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.OwnStack;
import io.jenkins.plugins.lustre.cloud.TagNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides which clusters a controller destroys by itself: those that it made, at the address that it has now, that said
 * when they were made that this may happen, and that are past their time. No other, ever. Identity and address are
 * compared letter by letter: an address that a tag cannot carry as it is matches nothing.
 *
 * @param controllerId the controller's identity
 * @param rootUrl the address that it has now; empty if nobody configured one
 * @param homeUrl the address at which it is known to live; another one than {@code rootUrl} in a restored copy
 */
public record Reaper(String controllerId, String rootUrl, String homeUrl) {

    /** Both clocks must be past a cluster's time by so much. */
    static final Duration GRACE = Duration.ofMinutes(10);

    public Reaper {
        controllerId = controllerId == null ? "" : controllerId;
        rootUrl = rootUrl == null ? "" : rootUrl;
        homeUrl = homeUrl == null ? "" : homeUrl;
    }

    /** Why it destroys nothing at all; empty if it works. */
    public Optional<String> disabled() {
        if (controllerId.isBlank()) {
            return Optional.of("this controller has no identity");
        }
        if (rootUrl.isBlank()) {
            return Optional.of("this controller has no address: set the Jenkins URL under Manage Jenkins > System");
        }
        if (!rootUrl.equals(homeUrl)) {
            return Optional.of("this controller has the address " + rootUrl + ", but its clusters were made at "
                    + homeUrl + ": it may be a restored copy");
        }
        return Optional.empty();
    }

    /**
     * Why a cluster is left alone; empty if it is to be destroyed.
     *
     * @param now the controller's clock
     * @param awsTime AWS's clock; {@code null} if it is not known
     */
    public Optional<String> spares(OwnStack stack, Instant now, Instant awsTime) {
        Optional<String> disabled = disabled();
        if (disabled.isPresent()) {
            return disabled;
        }
        if (!controllerId.equals(stack.tag(TagNames.CONTROLLER))) {
            return Optional.of("another controller made it");
        }
        if (!rootUrl.equals(stack.tag(TagNames.ROOT_URL))) {
            return Optional.of("it was made at another address: " + stack.tag(TagNames.ROOT_URL));
        }
        if (!"true".equals(stack.tag(TagNames.DESTROY_EXPIRED))) {
            return Optional.of("it was made without destroyExpired");
        }
        if (stack.underWay() || stack.status().startsWith("DELETE_COMPLETE")) {
            return Optional.of("it is in " + stack.status());
        }
        Optional<Instant> end = stack.expires().map(e -> e.plus(GRACE));
        if (end.isEmpty()) {
            return Optional.of("it has no end");
        }
        if (stack.created() == null || awsTime == null || end.get().isBefore(stack.created())) {
            return Optional.of("its age is not certain");
        }
        return now.isBefore(end.get()) || awsTime.isBefore(end.get())
                ? Optional.of("its time is not over")
                : Optional.empty();
    }
}
