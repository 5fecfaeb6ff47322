package io.jenkins.plugins.lustre.cloud;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A server of a cluster whose instance does not run any more.
 *
 * @param name e.g. {@code oss1}
 * @param instanceId its instance
 * @param state EC2's word for its state, or {@code gone}
 * @param reason EC2's own words; may be empty
 */
public record LostServer(String name, String instanceId, String state, String reason) {

    /** Some lost servers of a stack in one message, with what to do. */
    public static String told(String stackName, List<LostServer> lost) {
        return "The stack " + stackName + " has lost servers: "
                + lost.stream().map(LostServer::toString).collect(Collectors.joining("; "))
                + ". The data on them are lost; lustreDestroy takes away what is left.";
    }

    @Override
    public String toString() {
        return name + " (" + instanceId + ") is " + state + (reason.isEmpty() ? "" : ": " + reason);
    }
}
