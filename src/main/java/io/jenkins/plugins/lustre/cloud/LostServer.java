package io.jenkins.plugins.lustre.cloud;

/**
 * A server of a cluster whose instance does not run any more.
 *
 * @param name e.g. {@code oss1}
 * @param instanceId its instance
 * @param state EC2's word for its state, or {@code gone}
 * @param reason EC2's own words; may be empty
 */
public record LostServer(String name, String instanceId, String state, String reason) {

    @Override
    public String toString() {
        return name + " (" + instanceId + ") is " + state + (reason.isEmpty() ? "" : ": " + reason);
    }
}
