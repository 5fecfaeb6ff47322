package io.jenkins.plugins.lustre.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What an {@link Attempt} came to.
 *
 * @param result what it came to; {@code null} if it failed or has no result
 * @param failure why it failed; {@code null} if it did not
 */
public record Attempted<R>(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        R result,

        String failure) {}
