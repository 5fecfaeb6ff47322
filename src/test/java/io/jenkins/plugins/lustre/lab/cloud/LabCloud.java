package io.jenkins.plugins.lustre.lab.cloud;

import io.jenkins.plugins.lustre.lab.cloud.ec2.Ec2;
import io.jenkins.plugins.lustre.lab.cloud.ec2.Instances;
import io.jenkins.plugins.lustre.lab.cloud.ec2.Kinds;
import io.jenkins.plugins.lustre.lab.cloud.ec2.World;
import io.jenkins.plugins.lustre.lab.cloud.stack.CloudFormation;
import io.jenkins.plugins.lustre.lab.cloud.stack.ResourceFaults;
import io.jenkins.plugins.lustre.lab.cloud.wire.CallFaults;
import io.jenkins.plugins.lustre.lab.cloud.wire.CallLog;
import io.jenkins.plugins.lustre.lab.cloud.wire.Credentials;
import io.jenkins.plugins.lustre.lab.cloud.wire.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One AWS account in one region, behind an HTTP endpoint on loopback. All services have this one endpoint; the real SDK
 * is pointed there by {@code endpointOverride}. Time passes by the given clock alone: state is brought up to date when
 * somebody asks.
 */
public final class LabCloud implements AutoCloseable {
    private final InstantSource clock;
    private final Timeline timeline;
    private final World world;
    private final Instances instances;
    private final Endpoint endpoint;
    private final CallLog log = new CallLog();
    private final CallFaults faults;
    private final ResourceFaults resourceFaults = new ResourceFaults();
    private final String region;

    LabCloud(LabCloudBuilder plan) throws IOException {
        this.clock = plan.clock;
        this.region = plan.region;
        this.timeline = new Timeline(clock.instant());
        this.faults = new CallFaults();
        this.world = new World(region, timeline, plan.timings, plan.machines, plan.addresses, plan.names, faults);
        this.instances = new Instances(world);
        Credentials credentials = new Credentials(region);
        plan.identities.forEach(credentials::add);
        this.endpoint = new Endpoint(InetAddress.getByName(plan.bind), credentials, faults, log, clock, this::upToDate);
        endpoint.add(Ec2.service(world, instances, plan.pageSize));
        endpoint.add(CloudFormation.service(
                timeline, plan.names, Kinds.of(world, instances), resourceFaults, region, plan.timings, plan.pageSize));
        endpoint.add(new Identities(credentials, timeline, plan.names, plan.roles).service());
        endpoint.add(new ParameterStore(region, plan.parameters, timeline).service());
        plan.contents.forEach(content -> content.accept(world));
        plan.launches.forEach(launch -> launch.accept(instances));
        endpoint.start();
    }

    /** A plan for a laboratory, with nothing in it but one identity. */
    public static LabCloudBuilder builder() {
        return new LabCloudBuilder();
    }

    /** Where all services listen. */
    public URI endpoint() {
        return endpoint.uri();
    }

    /** The region's name. */
    public String region() {
        return region;
    }

    /** What was asked until now. */
    public CallLog calls() {
        return log;
    }

    /** What goes wrong with calls. */
    public CallFaults faults() {
        return faults;
    }

    /** What goes wrong with resources of stacks. */
    public ResourceFaults resourceFaults() {
        return resourceFaults;
    }

    /** Ends an instance as if somebody had terminated it in the console. */
    public void terminate(String instanceId) {
        change(now -> instances.terminate(instanceId));
    }

    /** Ends an instance as if its hardware had failed. */
    public void lose(String instanceId) {
        change(now -> instances.lose(instanceId));
    }

    /** Has the next answers of DescribeInstances leave an instance out, as EC2's eventual consistency may. */
    public void leaveOut(String instanceId, int answers) {
        change(now -> instances.leaveOut(instanceId, answers));
    }

    /** Takes a spot instance back. */
    public void interruptSpot(String instanceId) {
        change(now -> instances.interruptSpot(instanceId));
    }

    /** Changes what exists, for example takes a type out of the offer. */
    public void change(Consumer<World> change) {
        upToDate(() -> {
            change.accept(world);
            return null;
        });
    }

    private synchronized <T> T upToDate(Supplier<T> work) {
        timeline.settle(clock.instant());
        return work.get();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
