package io.jenkins.plugins.lustre.lab.cloud;

import io.jenkins.plugins.lustre.lab.cloud.ec2.Instances;
import io.jenkins.plugins.lustre.lab.cloud.ec2.Names;
import io.jenkins.plugins.lustre.lab.cloud.ec2.World;
import io.jenkins.plugins.lustre.lab.cloud.wire.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** What a laboratory is to be: its time, its identities, and what exists in it beforehand. */
public final class LabCloudBuilder {
    /** The access key id that is let in unless others are named. */
    public static final String ACCESS_KEY_ID = "AKIALABORATORY000001";
    /** What requests with {@link #ACCESS_KEY_ID} are signed with: a canary that may turn up nowhere. */
    public static final String SIGNING_KEY = "canary/lab/wJalrXUtnFEMI/K7MDENG/bPxRfiCY";

    InstantSource clock = InstantSource.system();
    Timings timings = Timings.all(Duration.ofMillis(300));
    Machines machines = Machines.none();
    private String network = "127.77";
    Addresses addresses = Addresses.of(network);
    String region = "eu-central-1";
    String bind = "127.0.0.1";
    int pageSize = 100;
    final Names names = new Names();
    final List<Identity> identities = new ArrayList<>();
    final Map<String, Optional<String>> roles = new LinkedHashMap<>();
    final Map<String, String> parameters = new LinkedHashMap<>();
    final List<Consumer<World>> contents = new ArrayList<>();
    final List<Consumer<Instances>> launches = new ArrayList<>();

    LabCloudBuilder() {
        identity(ACCESS_KEY_ID, SIGNING_KEY, "jenkins");
    }

    /** The source of time; the system's by default. */
    public LabCloudBuilder clock(InstantSource newClock) {
        clock = newClock;
        return this;
    }

    /** How long things take; 300 ms each by default. */
    public LabCloudBuilder timings(Timings newTimings) {
        timings = newTimings;
        return this;
    }

    /** The hosts behind the instances; none by default. */
    public LabCloudBuilder machines(Machines newMachines) {
        machines = newMachines;
        return this;
    }

    /**
     * Where its subnets lie and instances get their addresses; {@code 127.77} by default.
     *
     * @param prefix the two bytes of a {@code /16}
     */
    public LabCloudBuilder network(String prefix) {
        network = prefix;
        addresses = Addresses.of(prefix);
        return this;
    }

    /** The region; {@code eu-central-1} by default, with the zones a, b and c. */
    public LabCloudBuilder region(String newRegion) {
        region = newRegion;
        return this;
    }

    /** The address of the endpoint; {@code 127.0.0.1} by default. The port is free to choose for the system. */
    public LabCloudBuilder bind(String address) {
        bind = address;
        return this;
    }

    /** How many elements a page holds at most, whatever is asked for; 100 by default. */
    public LabCloudBuilder pageSize(int newSize) {
        pageSize = newSize;
        return this;
    }

    /** Lets a user in. */
    public LabCloudBuilder identity(String accessKeyId, String signingKey, String user) {
        identities.add(new Identity(
                accessKeyId,
                signingKey,
                Optional.empty(),
                "arn:aws:iam::" + World.ACCOUNT + ":user/" + user,
                "AIDA" + user.toUpperCase(java.util.Locale.ROOT)));
        return this;
    }

    /** Adds a role that everybody may assume who knows its external id, if it has one. */
    public LabCloudBuilder role(String arn, Optional<String> externalId) {
        roles.put(arn, externalId);
        return this;
    }

    /** Adds a parameter to the parameter store. */
    public LabCloudBuilder parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Adds a network. */
    public LabCloudBuilder vpc(String vpcId) {
        contents.add(world -> world.put(Vpc.builder()
                .vpcId(vpcId)
                .cidrBlock("127.0.0.0/8")
                .state("available")
                .ownerId(World.ACCOUNT)
                .isDefault(false)
                .build()));
        return this;
    }

    /** Adds a subnet to a network; its instances get public addresses only if asked for. */
    public LabCloudBuilder subnet(String subnetId, String vpcId, String zone) {
        return subnet(subnetId, vpcId, zone, false);
    }

    /** Adds a subnet to a network. */
    public LabCloudBuilder subnet(String subnetId, String vpcId, String zone, boolean publicAddresses) {
        contents.add(world -> world.put(Subnet.builder()
                .subnetId(subnetId)
                .vpcId(vpcId)
                .availabilityZone(zone)
                .cidrBlock(network + ".0.0/16")
                .availableIpAddressCount(65_000)
                .mapPublicIpOnLaunch(publicAddresses)
                .state("available")
                .ownerId(World.ACCOUNT)
                .build()));
        return this;
    }

    /** Adds a security group with these incoming rules; everything may go out. */
    public LabCloudBuilder securityGroup(String groupId, String vpcId, SecurityGroupRule... incoming) {
        contents.add(world -> {
            world.put(SecurityGroup.builder()
                    .groupId(groupId)
                    .groupName("group-" + groupId)
                    .description("of the compute environment")
                    .vpcId(vpcId)
                    .ownerId(World.ACCOUNT)
                    .build());
            for (SecurityGroupRule rule : incoming) {
                world.put(rule.toBuilder()
                        .groupId(groupId)
                        .groupOwnerId(World.ACCOUNT)
                        .securityGroupRuleId(names.id("sgr"))
                        .isEgress(false)
                        .build());
            }
        });
        return this;
    }

    /** Adds a key pair. */
    public LabCloudBuilder keyPair(String name) {
        contents.add(world -> world.put(KeyPairInfo.builder()
                .keyName(name)
                .keyPairId(names.id("key"))
                .keyType("ed25519")
                .build()));
        return this;
    }

    /** Adds a placement group with a strategy, such as {@code cluster}. */
    public LabCloudBuilder placementGroup(String name, String strategy) {
        contents.add(world -> world.put(PlacementGroup.builder()
                .groupName(name)
                .groupId(names.id("pg"))
                .strategy(strategy)
                .state("available")
                .build()));
        return this;
    }

    /** Adds an image of the given architecture, such as {@code x86_64}, with the root device {@code /dev/sda1}. */
    public LabCloudBuilder image(String imageId, String architecture) {
        return image(Image.builder()
                .imageId(imageId)
                .name("lustre-" + imageId)
                .architecture(architecture)
                .rootDeviceName("/dev/sda1")
                .rootDeviceType("ebs")
                .virtualizationType("hvm")
                .hypervisor("xen")
                .enaSupport(true)
                .state("available")
                .ownerId(World.ACCOUNT)
                .build());
    }

    /** Adds an image. */
    public LabCloudBuilder image(Image image) {
        contents.add(world -> world.put(image));
        return this;
    }

    /** Adds instances that run already, such as clients; they are launched when the laboratory starts. */
    public LabCloudBuilder running(Running running) {
        launches.add(running::launch);
        return this;
    }

    /** Starts the laboratory. */
    public LabCloud start() {
        try {
            return new LabCloud(this);
        } catch (IOException e) {
            throw new UncheckedIOException("The laboratory cannot listen on " + bind, e);
        }
    }
}
