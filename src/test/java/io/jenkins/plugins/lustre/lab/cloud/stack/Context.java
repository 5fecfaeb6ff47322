package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.Timeline;
import io.jenkins.plugins.lustre.lab.cloud.ec2.Names;
import java.time.Duration;
import java.util.Map;

/**
 * What stacks live in.
 *
 * @param timeline their time
 * @param names where ids come from
 * @param kinds the resource types by name
 * @param faults what goes wrong
 * @param region the region's name
 * @param account the account's number
 * @param changeSetTime how long a change set takes
 * @param pageSize how many events, changes, resources or stacks an answer holds at most
 */
record Context(
        Timeline timeline,
        Names names,
        Map<String, ResourceKind> kinds,
        ResourceFaults faults,
        String region,
        String account,
        Duration changeSetTime,
        int pageSize) {

    String arn(String resource) {
        return "arn:aws:cloudformation:" + region + ":" + account + ":" + resource;
    }
}
