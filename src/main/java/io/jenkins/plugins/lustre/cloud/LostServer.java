package io.jenkins.plugins.lustre.cloud;

import java.util.List;

/**
 * A server of a cluster whose instance does not run any more.
 *
 * @param name e.g. {@code oss1}
 * @param instanceId its instance
 * @param state EC2's word for its state; empty if EC2's answer leaves the instance out
 * @param reason EC2's own words; may be empty
 */
public record LostServer(String name, String instanceId, String state, String reason) {

    /**
     * Whether EC2's answer leaves the instance out. EC2 does so an hour after the end of an instance, but its answers are
     * <a href="https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html">eventually consistent</a>: a
     * single one proves nothing.
     */
    public boolean isUnlisted() {
        return state.isEmpty();
    }

    /** Those that EC2 itself says do not run. */
    public static List<LostServer> certain(List<LostServer> lost) {
        return lost.stream().filter(server -> !server.isUnlisted()).toList();
    }

    @Override
    public String toString() {
        String server = name + " (" + instanceId + ") is ";
        return isUnlisted() ? server + "not known to EC2" : server + state + (reason.isEmpty() ? "" : ": " + reason);
    }
}
