package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.cloud.AwsJob;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.util.List;

/** A growth whose change set somebody else made, and which would change a server that is there. */
final class TamperedScaleOut {

    Operation<ScaledOut> operation(StackLab lab) {
        String template = lab.cloudFormation
                .getTemplate(r -> r.stackName("scratch"))
                .templateBody()
                .replace("\"d3.xlarge\"", "\"d3.2xlarge\"")
                .replace("\"Version\":\"1\"", "\"Version\":\"2\"");
        lab.cloudFormation.createChangeSet(r -> r.stackName("scratch")
                .changeSetName("tampered")
                .templateBody(template)
                .changeSetType("UPDATE"));
        String stackId = lab.stack("scratch").stackId();
        AwsJob job = AwsJob.begin(
                "tampered",
                StackLab.environment(),
                StackLab.OWNER,
                null,
                lab.clock.instant(),
                java.time.Duration.ofMinutes(30));
        return Operations.then(
                new StackUpdateReview(job, "scratch", stackId, "tampered", ""), new ScaleOutStackDone(List.of()));
    }
}
