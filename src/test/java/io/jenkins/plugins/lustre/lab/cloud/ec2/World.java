package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.Addresses;
import io.jenkins.plugins.lustre.lab.cloud.Machines;
import io.jenkins.plugins.lustre.lab.cloud.Timeline;
import io.jenkins.plugins.lustre.lab.cloud.Timings;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.CallFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Everything that exists in the laboratory's region but stacks. Not safe for threads. */
public final class World {
    /** The account that owns all. */
    public static final String ACCOUNT = "123456789012";

    final String region;
    final Timeline timeline;
    final Timings timings;
    final Machines machines;
    final Addresses addresses;
    final Names names;
    final CallFaults faults;
    final Map<String, Vpc> vpcs = new LinkedHashMap<>();
    final Map<String, Subnet> subnets = new LinkedHashMap<>();
    final Map<String, SecurityGroup> groups = new LinkedHashMap<>();
    final List<SecurityGroupRule> rules = new ArrayList<>();
    final Map<String, KeyPairInfo> keyPairs = new LinkedHashMap<>();
    final Map<String, PlacementGroup> placementGroups = new LinkedHashMap<>();
    final Map<String, Image> images = new LinkedHashMap<>();
    final Map<String, LaunchTemplate> templates = new LinkedHashMap<>();
    final Map<String, LabInstance> instances = new LinkedHashMap<>();
    final Map<String, Set<String>> notOffered = new TreeMap<>();
    final Set<String> soldOut = new TreeSet<>();
    final Map<String, Double> spotPrices = new TreeMap<>();

    /** An empty region. */
    public World(
            String region,
            Timeline timeline,
            Timings timings,
            Machines machines,
            Addresses addresses,
            Names names,
            CallFaults faults) {
        this.region = region;
        this.timeline = timeline;
        this.timings = timings;
        this.machines = machines;
        this.addresses = addresses;
        this.names = names;
        this.faults = faults;
    }

    /** The zones of the region. */
    public List<String> zones() {
        return List.of(region + "a", region + "b", region + "c");
    }

    /** Adds or replaces a network. */
    public void put(Vpc vpc) {
        vpcs.put(vpc.vpcId(), vpc);
    }

    /** Adds or replaces a subnet. */
    public void put(Subnet subnet) {
        subnets.put(subnet.subnetId(), subnet);
    }

    /** Adds or replaces a security group, without rules. */
    public void put(SecurityGroup group) {
        groups.put(group.groupId(), group);
    }

    /** Adds a rule to a security group. */
    public void put(SecurityGroupRule rule) {
        rules.add(rule);
    }

    /** Adds or replaces a key pair. */
    public void put(KeyPairInfo keyPair) {
        keyPairs.put(keyPair.keyName(), keyPair);
    }

    /** Adds or replaces a placement group. */
    public void put(PlacementGroup group) {
        placementGroups.put(group.groupName(), group);
    }

    /** Adds or replaces an image. */
    public void put(Image image) {
        images.put(image.imageId(), image);
    }

    /** Takes an instance type out of a zone's offer. */
    public void withdraw(String instanceType, String zone) {
        notOffered.computeIfAbsent(zone, any -> new TreeSet<>()).add(instanceType);
    }

    /** Lets launches of this type fail for want of capacity, or no longer. */
    public void soldOut(String instanceType, boolean soldOut) {
        if (soldOut) {
            this.soldOut.add(instanceType);
        } else {
            this.soldOut.remove(instanceType);
        }
    }

    /** What spot instances of a type cost at present, in dollars an hour; unnamed types cost less than anybody bids. */
    public void spotPrice(String instanceType, double price) {
        spotPrices.put(instanceType, price);
    }

    boolean offers(String zone, String instanceType) {
        return InstanceTypes.find(instanceType).isPresent()
                && !notOffered.getOrDefault(zone, Set.of()).contains(instanceType);
    }

    SecurityGroup group(String id) {
        return Optional.ofNullable(groups.get(id))
                .orElseThrow(() -> id.startsWith("sg-")
                        ? AwsError.client("InvalidGroup.NotFound", "The security group '" + id + "' does not exist")
                        : AwsError.client(
                                "InvalidGroupId.Malformed", "Invalid id: \"" + id + "\" (expecting \"sg-...\")"));
    }

    Subnet subnet(String id) {
        return Optional.ofNullable(subnets.get(id))
                .orElseThrow(() -> id.startsWith("subnet-")
                        ? AwsError.client("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist")
                        : AwsError.client(
                                "InvalidSubnetID.Malformed", "Invalid id: \"" + id + "\" (expecting \"subnet-...\")"));
    }

    Image image(String id) {
        return Optional.ofNullable(images.get(id))
                .orElseThrow(() -> id.matches("ami-[0-9a-f]{8,17}")
                        ? AwsError.client("InvalidAMIID.NotFound", "The image id '[" + id + "]' does not exist")
                        : AwsError.client(
                                "InvalidAMIID.Malformed", "Invalid id: \"" + id + "\" (expecting \"ami-...\")"));
    }

    KeyPairInfo keyPair(String name) {
        return Optional.ofNullable(keyPairs.get(name))
                .orElseThrow(
                        () -> AwsError.client("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist"));
    }

    PlacementGroup placementGroup(String name) {
        return Optional.ofNullable(placementGroups.get(name))
                .orElseThrow(() -> AwsError.client(
                        "InvalidPlacementGroup.Unknown", "The Placement Group '" + name + "' is unknown."));
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
