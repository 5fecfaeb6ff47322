package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;

/** Reads clusters from their stacks. All methods block; see {@link AwsCall}. */
public final class ClusterFinder {

    /** The states of an instance that still does its work, or is about to. */
    private static final Set<String> ALIVE = Set.of("pending", "running");

    private ClusterFinder() {}

    /**
     * The cluster of a stack, without host keys.
     *
     * @throws OperationFailedException if there is no such stack, this plugin did not make it, it belongs to another
     *     environment, or its creation is not complete
     */
    public static Cluster find(AwsClients aws, ComputeEnvironment environment, String stackNameOrId)
            throws OperationFailedException {
        Stack stack = Stacks.find(aws, stackNameOrId)
                .filter(s -> !Stacks.deleted(s))
                .orElseThrow(() -> new OperationFailedException(
                        "There is no stack " + stackNameOrId + " in " + environment.region()));
        Stacks.requireOurs(stack, environment);
        if (!stack.stackStatusAsString().startsWith("UPDATE_")) {
            Stacks.requireReady(stack);
        }
        return read(aws, environment, stack);
    }

    private static Cluster read(AwsClients aws, ComputeEnvironment environment, Stack stack)
            throws OperationFailedException {
        Map<String, String> outputs = new HashMap<>();
        for (Output output : stack.outputs()) {
            outputs.put(output.outputKey(), output.outputValue());
        }
        ObjectNode template = Stacks.template(aws, stack.stackName(), stack.stackId());
        List<ServerShape> shapes = TemplateServers.read(template).stream()
                .filter(s -> outputs.containsKey(s.logicalId() + Template.ID_SUFFIX))
                .toList();
        if (shapes.isEmpty()) {
            throw new OperationFailedException(
                    "The stack " + stack.stackName()
                            + " has no servers in its outputs. Its creation is not complete, or its template was changed by hand.");
        }
        Map<String, Instance> instances = instances(
                aws,
                shapes.stream()
                        .map(s -> outputs.get(s.logicalId() + Template.ID_SUFFIX))
                        .toList());
        List<Server> servers = new ArrayList<>();
        for (ServerShape shape : shapes) {
            String id = outputs.get(shape.logicalId() + Template.ID_SUFFIX);
            String privateIp = outputs.get(shape.logicalId() + Template.ADDRESS_SUFFIX);
            servers.add(server(environment, shape, id, privateIp, instances.get(id)));
        }
        Map<String, String> tags = Stacks.tags(stack);
        String zone = instances.values().stream()
                .map(i -> i.placement().availabilityZone())
                .findFirst()
                .orElse("");
        return new Cluster(
                environment.name(),
                stack.stackName(),
                stack.stackId(),
                environment.region(),
                zone,
                tags.getOrDefault(TagNames.FSNAME, ""),
                Boolean.parseBoolean(tags.get(TagNames.SPOT)),
                servers);
    }

    private static Server server(
            ComputeEnvironment environment, ServerShape shape, String id, String privateIp, Instance instance) {
        String publicIp = instance == null ? null : instance.publicIpAddress();
        boolean direct = environment.ssh().route(shape.role()) == SshReach.Route.DIRECT_PUBLIC;
        String address = direct && publicIp != null && !publicIp.isEmpty() ? publicIp : privateIp;
        return new Server(
                new Host(shape.name(), shape.role(), address, privateIp, List.of(), id),
                id,
                shape.machine().instanceType(),
                shape.machine().diskCount(),
                shape.firstOstIndex(),
                shape.ostCount());
    }

    /** The servers whose instances do not run any more, or are left out of EC2's answer; empty if all run. */
    public static List<LostServer> lostServers(AwsClients aws, Cluster cluster) {
        Map<String, String> names = new HashMap<>();
        cluster.servers().forEach(s -> names.put(s.instanceId(), s.host().name()));
        return lost(aws, names);
    }

    /** Those of some instances, given with their names, that do not run or are left out of EC2's answer, by name. */
    public static List<LostServer> lost(AwsClients aws, Map<String, String> names) {
        Map<String, Instance> instances = instances(aws, names.keySet());
        List<LostServer> lost = new ArrayList<>();
        names.forEach((id, name) -> {
            Instance instance = instances.get(id);
            if (instance == null) {
                lost.add(new LostServer(name, id, "", ""));
            } else if (!ALIVE.contains(instance.state().nameAsString())) {
                String reason = instance.stateReason() == null
                        ? ""
                        : instance.stateReason().message();
                lost.add(new LostServer(name, id, instance.state().nameAsString(), reason == null ? "" : reason));
            }
        });
        lost.sort((a, b) -> a.name().compareTo(b.name()));
        return lost;
    }

    /** The instances of some ids that EC2 still knows, by id. */
    static Map<String, Instance> instances(AwsClients aws, Collection<String> ids) {
        Map<String, Instance> instances = new HashMap<>();
        if (!ids.isEmpty()) {
            Filter filter = Filter.builder().name("instance-id").values(ids).build();
            aws.ec2()
                    .describeInstancesPaginator(r -> r.filters(filter))
                    .reservations()
                    .forEach(r -> r.instances().forEach(i -> instances.put(i.instanceId(), i)));
        }
        return instances;
    }
}
