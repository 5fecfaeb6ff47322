package io.jenkins.plugins.lustre.ssh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Objects;

/**
 * What a remote task came to. A task that ended with another exit status than 0 is a failure and has no result.
 *
 * @param host the name of the host
 * @param result what the script left in {@code result.json}; an empty object if it left nothing
 * @param lost whether the task was lost with a reboot of its host; only where {@link RemoteTask#toleratingLoss} allows it
 * @param duration from the start until its end was seen
 */
public record TaskResult(String host, JsonNode result, boolean lost, Duration duration) {

    public TaskResult {
        Objects.requireNonNull(host, "host");
        result = result == null || result.isNull() ? JsonNodeFactory.instance.objectNode() : result;
        duration = duration == null ? Duration.ZERO : duration;
    }
}
