package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Finds the clients of an environment. All methods that take clients of AWS block; see {@link AwsCall}. */
public final class ClientFinder {

    private ClientFinder() {}

    /**
     * The clients: the environment's list, or the running instances in the subnet's network that wear its tag, by name.
     *
     * @throws OperationFailedException if there are none, or two of one name
     */
    public static List<Host> find(AwsClients aws, ComputeEnvironment environment) throws OperationFailedException {
        ComputeEnvironment.ClientSelection selection = environment.clients();
        List<Host> hosts;
        if (!selection.hosts().isEmpty()) {
            hosts = listed(selection.hosts());
        } else if (selection.tagName().isEmpty()) {
            throw new OperationFailedException(
                    "The environment " + environment.name() + " names no clients, neither a list nor an EC2 tag");
        } else {
            hosts = tagged(aws, environment);
        }
        Set<String> names = new HashSet<>();
        for (Host host : hosts) {
            if (!names.add(host.name())) {
                throw new OperationFailedException(
                        "Two clients of the environment " + environment.name() + " have the name " + host.name());
            }
        }
        return hosts;
    }

    /**
     * Hosts as people list them: {@code name}, {@code address} or {@code name=address}.
     *
     * @throws OperationFailedException if one is neither
     */
    static List<Host> listed(List<String> entries) throws OperationFailedException {
        List<Host> hosts = new ArrayList<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            String name = (equals < 0 ? entry : entry.substring(0, equals)).trim();
            String address = (equals < 0 ? entry : entry.substring(equals + 1)).trim();
            if (!name.matches("[A-Za-z0-9._-]{1,253}") || !address.matches("[A-Za-z0-9.:_-]{1,253}")) {
                throw new OperationFailedException(
                        "The client '" + entry + "' of the environment is not a host name, an address or name=address,"
                                + " such as node1=10.0.0.7");
            }
            hosts.add(new Host(name, Role.CLIENT, address, address, List.of()));
        }
        return hosts;
    }

    private static List<Host> tagged(AwsClients aws, ComputeEnvironment environment) throws OperationFailedException {
        ComputeEnvironment.ClientSelection selection = environment.clients();
        String vpc = aws.ec2().describeSubnets(r -> r.subnetIds(environment.subnetId())).subnets().stream()
                .findFirst()
                .orElseThrow(() -> new OperationFailedException(
                        "There is no subnet " + environment.subnetId() + " in " + environment.region()))
                .vpcId();
        List<Filter> filters = List.of(
                filter("vpc-id", List.of(vpc)),
                filter("instance-state-name", List.of("running")),
                filter("tag:" + selection.tagName(), List.of(selection.tagValue())));
        boolean direct = environment.ssh().route(Role.CLIENT) == SshReach.Route.DIRECT_PUBLIC;
        List<Host> hosts = instances(aws, filters).stream()
                .map(i -> host(i, direct))
                .sorted(Comparator.comparing(Host::name))
                .toList();
        if (hosts.isEmpty()) {
            throw new OperationFailedException("No running instance in " + vpc + " has the tag " + selection.tagName()
                    + "=" + selection.tagValue() + ": the environment " + environment.name() + " has no clients");
        }
        return hosts;
    }

    private static Host host(Instance instance, boolean direct) {
        String name = instance.tags().stream()
                .filter(t -> "Name".equals(t.key()))
                .map(Tag::value)
                .filter(v -> v.matches("[A-Za-z0-9._-]{1,253}"))
                .findFirst()
                .orElse(instance.instanceId());
        String publicIp = instance.publicIpAddress();
        String address = direct && publicIp != null && !publicIp.isEmpty() ? publicIp : instance.privateIpAddress();
        return new Host(name, Role.CLIENT, address, instance.privateIpAddress(), List.of(), instance.instanceId());
    }

    /** The instances of hosts by their private addresses, by the hosts' names; those that EC2 does not know lack. */
    static Map<String, Instance> instances(AwsClients aws, Collection<Host> hosts) {
        Map<String, Instance> found = new TreeMap<>();
        List<String> addresses = hosts.stream().map(Host::nidAddress).distinct().toList();
        if (!addresses.isEmpty()) {
            for (Instance instance : instances(aws, List.of(filter("private-ip-address", addresses)))) {
                hosts.stream()
                        .filter(h -> h.nidAddress().equals(instance.privateIpAddress()))
                        .forEach(h -> found.put(h.name(), instance));
            }
        }
        return found;
    }

    private static List<Instance> instances(AwsClients aws, List<Filter> filters) {
        return aws.ec2().describeInstancesPaginator(r -> r.filters(filters)).reservations().stream()
                .flatMap(r -> r.instances().stream())
                .toList();
    }

    private static Filter filter(String name, List<String> values) {
        return Filter.builder().name(name).values(values).build();
    }
}
