package io.jenkins.plugins.lustre.lab.cloud;

import java.time.Duration;

/**
 * How long things take in the laboratory, by its clock.
 *
 * @param network a security group, a rule, a launch template or a placement group, to be made or removed
 * @param pending an instance from launch to running, which is what CloudFormation waits for
 * @param boot an instance from running to its status checks passed and its console written
 * @param shutdown an instance from shutting-down to terminated
 * @param changeSet a change set from asked for to ready
 */
public record Timings(Duration network, Duration pending, Duration boot, Duration shutdown, Duration changeSet) {

    /** Everything takes this long. */
    public static Timings all(Duration each) {
        return new Timings(each, each, each, each, each);
    }
}
