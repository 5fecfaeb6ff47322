package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.Timeline;
import io.jenkins.plugins.lustre.lab.cloud.Timings;
import io.jenkins.plugins.lustre.lab.cloud.ec2.Names;
import io.jenkins.plugins.lustre.lab.cloud.ec2.World;
import io.jenkins.plugins.lustre.lab.cloud.wire.Protocol;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.Map;

/** The service of all stack calls. */
public final class CloudFormation {
    private CloudFormation() {}

    /** A CloudFormation without stacks; pages hold {@code pageSize} elements at most. */
    public static Service service(
            Timeline timeline,
            Names names,
            Map<String, ResourceKind> kinds,
            ResourceFaults faults,
            String region,
            Timings timings,
            int pageSize) {
        Context context =
                new Context(timeline, names, kinds, faults, region, World.ACCOUNT, timings.changeSet(), pageSize);
        Service service =
                new Service("cloudformation", Protocol.QUERY, "http://cloudformation.amazonaws.com/doc/2010-05-15/");
        Stacks stacks = new Stacks();
        TemplateReader reader = new TemplateReader(kinds);
        new StackCalls(context, stacks, reader).addTo(service);
        new StackReadCalls(context, stacks).addTo(service);
        new ChangeSetCalls(context, stacks, reader).addTo(service);
        return service;
    }
}
