package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.Protocol;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;

/** The service of all EC2 calls. */
public final class Ec2 {
    private Ec2() {}

    /** An EC2 that shows this world; pages of instances and types hold {@code pageSize} elements at most. */
    public static Service service(World world, Instances instances, int pageSize) {
        Service service = new Service("ec2", Protocol.EC2, "http://ec2.amazonaws.com/doc/2016-11-15/");
        new InstanceCalls(world, instances, pageSize).addTo(service);
        new TypeCalls(world, pageSize).addTo(service);
        new NetworkCalls(world).addTo(service);
        new SecurityGroupCalls(world).addTo(service);
        new ImageCalls(world).addTo(service);
        return service;
    }
}
