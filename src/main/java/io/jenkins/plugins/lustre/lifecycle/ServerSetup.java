package io.jenkins.plugins.lustre.lifecycle;

import java.time.Duration;

/**
 * How servers are configured.
 *
 * @param reformat what stands on a server's disks and may be destroyed, exactly as it was found there, e.g.
 *     {@code scratch-OST0003}; empty for nothing
 * @param replace whether a new target takes the place of a lost one with the same index
 * @param timeout how long each script may take
 */
public record ServerSetup(String reformat, boolean replace, Duration timeout) {

    public ServerSetup {
        reformat = reformat == null ? "" : reformat;
        timeout = timeout == null ? Duration.ofMinutes(30) : timeout;
    }
}
