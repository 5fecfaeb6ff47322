package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.LocationType;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * Looks, before any money is spent, whether what servers need is there and belongs together. Every problem is found in
 * one go. Asks only; changes nothing.
 */
final class Preflight {

    private final AwsClients aws;
    private final ComputeEnvironment environment;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Servers that shall be made.
     *
     * @param types the instance types by what they are for, e.g. {@code MDS} to {@code i4i.xlarge}
     * @param count how many servers
     * @param spot whether as spot instances
     * @param pinnedImage the image that they must have; empty for the environment's
     */
    record Wanted(Map<Role, String> types, int count, boolean spot, String pinnedImage) {}

    private Preflight(AwsClients aws, ComputeEnvironment environment) {
        this.aws = aws;
        this.environment = environment;
    }

    /**
     * Looks at everything. Blocks.
     *
     * @param problems what is wrong is added here; if nothing is added the site is complete
     */
    static Optional<Site> look(AwsClients aws, ComputeEnvironment environment, Wanted wanted, List<String> problems) {
        Preflight preflight = new Preflight(aws, environment);
        Optional<Site> site = preflight.look(wanted);
        problems.addAll(preflight.problems);
        return preflight.problems.isEmpty() ? site : Optional.empty();
    }

    private Optional<Site> look(Wanted wanted) {
        Optional<Subnet> subnet = subnet(wanted.count());
        subnet.ifPresent(this::securityGroup);
        keyPair();
        Optional<PlacementGroup> placement = placementGroup();
        Optional<Image> image = image(wanted.pinnedImage());
        Map<String, ServerFacts> facts = new TreeMap<>();
        for (Role role : List.of(Role.MDS, Role.OSS)) {
            DataDisks.problem(environment.dataDisks().of(role)).ifPresent(problems::add);
        }
        wanted.types()
                .forEach((role, name) -> type(role, name).ifPresent(type -> {
                    ServerFacts of = InstanceFacts.of(type);
                    facts.put(name, of);
                    storage(role, of);
                    subnet.ifPresent(s -> offered(name, s.availabilityZone()));
                    image.ifPresent(i -> architecture(type, i));
                    placement.ifPresent(p -> strategy(type, p));
                    if (wanted.spot() && !type.supportedUsageClassesAsStrings().contains("spot")) {
                        problems.add(name + " cannot be had as a spot instance");
                    }
                }));
        if (subnet.isEmpty() || image.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Site(
                subnet.get().vpcId(),
                subnet.get().availabilityZone(),
                image.get().imageId(),
                image.get().rootDeviceName(),
                facts,
                notes));
    }

    private Optional<Subnet> subnet(int servers) {
        String id = environment.subnetId();
        Optional<Subnet> subnet = first(
                "subnet " + id,
                () -> aws.ec2().describeSubnets(r -> r.subnetIds(id)).subnets());
        subnet.ifPresent(s -> {
            if (s.availableIpAddressCount() != null && s.availableIpAddressCount() < servers) {
                problems.add("subnet " + id + " has " + s.availableIpAddressCount() + " free addresses for " + servers
                        + " servers");
            }
            for (Role role : List.of(Role.MDS, Role.OSS)) {
                if (environment.ssh().route(role) == SshReach.Route.DIRECT_PUBLIC
                        && !Boolean.TRUE.equals(s.mapPublicIpOnLaunch())) {
                    problems.add("subnet " + id + " gives no public addresses, but the environment reaches every "
                            + role + " by its public address");
                }
            }
        });
        return subnet;
    }

    private void securityGroup(Subnet subnet) {
        String id = environment.securityGroupId();
        Optional<SecurityGroup> group = first(
                "security group " + id,
                () -> aws.ec2().describeSecurityGroups(r -> r.groupIds(id)).securityGroups());
        group.ifPresent(g -> {
            if (!subnet.vpcId().equals(g.vpcId())) {
                problems.add("security group " + id + " is in " + g.vpcId() + ", but subnet " + subnet.subnetId()
                        + " is in " + subnet.vpcId());
            }
            GroupRules.missing(id, g.ipPermissions(), subnet.cidrBlock(), environment.ssh(), environment.clients())
                    .forEach(rule -> notes.add(
                            "Security group " + id + " has no inbound rule for " + rule + ". It is left as it is."));
        });
    }

    private void keyPair() {
        String name = environment.keyPairName();
        first(
                "key pair " + name,
                () -> aws.ec2().describeKeyPairs(r -> r.keyNames(name)).keyPairs());
    }

    private Optional<PlacementGroup> placementGroup() {
        String name = environment.placementGroup();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<PlacementGroup> group = first(
                "placement group " + name,
                () -> aws.ec2().describePlacementGroups(r -> r.groupNames(name)).placementGroups());
        group.filter(g -> !"available".equals(g.stateAsString()))
                .ifPresent(g -> problems.add("placement group " + name + " is " + g.stateAsString()));
        return group;
    }

    private Optional<Image> image(String pinned) {
        if (!pinned.isEmpty()) {
            Optional<Image> image = Images.find(aws, pinned);
            if (image.isPresent()) {
                return image;
            }
            notes.add("The image " + pinned + " of the present servers is gone; new ones get " + environment.ami()
                    + ". Make sure that it has the same Lustre.");
        }
        String id;
        try {
            id = Images.resolve(aws, environment.ami());
        } catch (OperationFailedException e) {
            problems.add("AMI " + environment.ami() + ": " + e.getMessage());
            return Optional.empty();
        }
        Optional<Image> image = first(
                "AMI " + id, () -> aws.ec2().describeImages(r -> r.imageIds(id)).images());
        image.ifPresent(i -> {
            if (!"available".equals(i.stateAsString())) {
                problems.add("AMI " + id + " is " + i.stateAsString());
            }
            if (!"ebs".equals(i.rootDeviceTypeAsString())) {
                problems.add("AMI " + id + " has its root on " + i.rootDeviceTypeAsString() + ", not on EBS");
            }
        });
        return image;
    }

    private Optional<InstanceTypeInfo> type(Role role, String name) {
        return first(
                "instance type " + name + " of the " + role,
                () -> aws.ec2()
                        .describeInstanceTypes(r -> r.instanceTypesWithStrings(name))
                        .instanceTypes());
    }

    private void storage(Role role, ServerFacts facts) {
        if (facts.diskCount() == 0 && environment.dataDisks().of(role).isEmpty()) {
            problems.add("instance type " + facts.instanceType() + " has no instance storage; an " + role
                    + " keeps its data there, unless the compute environment lists its data disks");
        }
    }

    private void offered(String type, String zone) {
        boolean offered = aws
                .ec2()
                .describeInstanceTypeOfferingsPaginator(r -> r.locationType(LocationType.AVAILABILITY_ZONE)
                        .filters(filter("instance-type", type), filter("location", zone)))
                .instanceTypeOfferings()
                .stream()
                .anyMatch(o -> type.equals(o.instanceTypeAsString()) && zone.equals(o.location()));
        if (!offered) {
            problems.add("instance type " + type + " is not offered in " + zone + ", the zone of subnet "
                    + environment.subnetId());
        }
    }

    private void architecture(InstanceTypeInfo type, Image image) {
        if (!type.processorInfo().supportedArchitecturesAsStrings().contains(image.architectureAsString())) {
            problems.add("AMI " + image.imageId() + " is for " + image.architectureAsString() + ", but "
                    + type.instanceTypeAsString() + " is "
                    + type.processorInfo().supportedArchitecturesAsStrings());
        }
    }

    private void strategy(InstanceTypeInfo type, PlacementGroup group) {
        if (type.placementGroupInfo() != null
                && !type.placementGroupInfo().supportedStrategiesAsStrings().contains(group.strategyAsString())) {
            problems.add("instance type " + type.instanceTypeAsString() + " cannot be in the "
                    + group.strategyAsString() + " placement group " + group.groupName());
        }
    }

    /** The one thing that was asked for; that there is none is a problem. */
    private <T> Optional<T> first(String what, Supplier<List<T>> ask) {
        try {
            List<T> found = ask.get();
            if (found.isEmpty()) {
                problems.add(what + " does not exist in " + environment.region());
            }
            return found.stream().findFirst();
        } catch (Ec2Exception e) {
            if (!AwsErrors.aboutInput(e)) {
                throw e;
            }
            problems.add(what + ": " + AwsErrors.words(e));
            return Optional.empty();
        }
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
