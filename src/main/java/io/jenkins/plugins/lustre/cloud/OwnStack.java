package io.jenkins.plugins.lustre.cloud;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A stack that a controller made with this plugin, as CloudFormation lists it.
 *
 * @param region where it is
 * @param name what people call it
 * @param id what AWS calls it
 * @param status CloudFormation's word
 * @param reason CloudFormation's own words for the status; may be empty
 * @param created when it was created, by AWS's clock
 * @param size its servers in words, e.g. {@code MDS i4i.xlarge, 2 x OSS d3.xlarge}; empty if it could not be read
 * @param tags all of its tags
 */
public record OwnStack(
        String region,
        String name,
        String id,
        String status,
        String reason,
        Instant created,
        String size,
        Map<String, String> tags) {

    public OwnStack {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        reason = reason == null ? "" : reason;
        size = size == null ? "" : size;
        tags = tags == null ? Map.of() : new TreeMap<>(tags);
    }

    /** The value of one of {@link TagNames}; empty if the stack has none. */
    public String tag(String name) {
        return tags.getOrDefault(name, "");
    }

    /** Whether the stack was made in an environment of that name. */
    public boolean isOf(String environment) {
        return tag(TagNames.ENVIRONMENT).equals(StackTags.value(environment));
    }

    /** When it counts as forgotten; empty for never, and for a tag that is no moment. */
    public Optional<Instant> expires() {
        try {
            return Optional.of(Instant.parse(tag(TagNames.EXPIRES)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is past its time to live. */
    public boolean expired(Instant now) {
        return expires().filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether something is still at work on the stack. */
    public boolean underWay() {
        return status.endsWith("_IN_PROGRESS");
    }

    /** The stack's page in the AWS console. */
    public String consoleUrl() {
        return ConsoleLink.stack(region, id);
    }
}
