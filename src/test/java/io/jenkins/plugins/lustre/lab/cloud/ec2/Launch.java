package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.BootRequest;
import io.jenkins.plugins.lustre.lab.cloud.MachineDisk;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.EbsInstanceBlockDevice;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.SpotInstanceRequest;
import software.amazon.awssdk.services.ec2.model.SpotInstanceStatus;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** Makes an instance of a launch that passed its checks. */
final class Launch {
    private final World world;
    private final LaunchChecks checks;

    Launch(World world) {
        this.world = world;
        this.checks = new LaunchChecks(world);
    }

    LabInstance instance(LaunchSpec spec, Map<String, String> moreTags) {
        checks.check(spec);
        Subnet subnet = world.subnet(spec.subnetId().orElseThrow());
        Image image = world.image(spec.imageId().orElseThrow());
        Map<String, String> tags = new LinkedHashMap<>(spec.tags());
        tags.putAll(moreTags);
        String address = spec.privateAddress().orElseGet(world.addresses::next);
        Instance.Builder model = Instance.builder()
                .instanceId(world.names.id("i"))
                .imageId(image.imageId())
                .instanceType(spec.instanceType())
                .keyName(spec.keyName().orElse(null))
                .launchTime(world.timeline.now())
                .placement(Placement.builder()
                        .availabilityZone(subnet.availabilityZone())
                        .groupName(spec.placementGroup().orElse(""))
                        .tenancy("default")
                        .build())
                .subnetId(subnet.subnetId())
                .vpcId(subnet.vpcId())
                .privateIpAddress(address)
                .privateDnsName("ip-" + address.replace('.', '-') + "." + world.region + ".compute.internal")
                .publicDnsName("")
                .architecture(image.architectureAsString())
                .virtualizationType(image.virtualizationTypeAsString())
                .rootDeviceName(image.rootDeviceName())
                .rootDeviceType("ebs")
                .hypervisor("xen")
                .enaSupport(true)
                .sourceDestCheck(true)
                .blockDeviceMappings(InstanceBlockDeviceMapping.builder()
                        .deviceName(image.rootDeviceName())
                        .ebs(EbsInstanceBlockDevice.builder()
                                .volumeId(world.names.id("vol"))
                                .status("attached")
                                .attachTime(world.timeline.now())
                                .deleteOnTermination(spec.rootVolume()
                                        .path("DeleteOnTermination")
                                        .asBoolean(true))
                                .build())
                        .build())
                .securityGroups(spec.groupIds().stream().map(this::group).toList())
                .metadataOptions(metadata(spec.metadataOptions()))
                .stateTransitionReason("");
        if (spec.publicAddress().orElse(Boolean.TRUE.equals(subnet.mapPublicIpOnLaunch()))) {
            String open = world.addresses.next();
            model.publicIpAddress(open).publicDnsName("ec2-" + open.replace('.', '-') + ".compute.amazonaws.com");
        }
        Optional<SpotInstanceRequest> spot = spec.spotPrice().map(price -> request(spec, price));
        spot.ifPresent(
                request -> model.instanceLifecycle("spot").spotInstanceRequestId(request.spotInstanceRequestId()));
        LabInstance instance = new LabInstance(model.build(), tags, spec.userData(), spec.mappedDisks());
        instance.spot = spot.map(
                request -> request.toBuilder().instanceId(instance.id()).build());
        return instance;
    }

    private GroupIdentifier group(String id) {
        return GroupIdentifier.builder()
                .groupId(id)
                .groupName(world.group(id).groupName())
                .build();
    }

    private static InstanceMetadataOptionsResponse metadata(JsonNode options) {
        return InstanceMetadataOptionsResponse.builder()
                .state("applied")
                .httpTokens(options.path("HttpTokens").asText("optional"))
                .httpEndpoint(options.path("HttpEndpoint").asText("enabled"))
                .httpPutResponseHopLimit(options.path("HttpPutResponseHopLimit").asInt(1))
                .instanceMetadataTags(options.path("InstanceMetadataTags").asText("disabled"))
                .build();
    }

    private SpotInstanceRequest request(LaunchSpec spec, double price) {
        return SpotInstanceRequest.builder()
                .spotInstanceRequestId(world.names.id("sir"))
                .createTime(world.timeline.now())
                .spotPrice(Double.isNaN(price) ? null : Double.toString(price))
                .state("active")
                .type("one-time")
                .productDescription("Linux/UNIX")
                .launchedAvailabilityZone(
                        world.subnet(spec.subnetId().orElseThrow()).availabilityZone())
                .instanceInterruptionBehavior("terminate")
                .status(SpotInstanceStatus.builder()
                        .code("fulfilled")
                        .message("Your spot request is fulfilled.")
                        .updateTime(world.timeline.now())
                        .build())
                .build();
    }

    BootRequest bootRequest(LabInstance instance) {
        Instance model = instance.model;
        InstanceTypeInfo type = InstanceTypes.find(model.instanceTypeAsString()).orElseThrow();
        return new BootRequest(
                instance.id(),
                model.privateIpAddress(),
                Optional.ofNullable(model.publicIpAddress()),
                type.instanceTypeAsString(),
                type.memoryInfo().sizeInMiB() << 20,
                disks(type, instance.mappedDisks),
                model.rootDeviceName(),
                Map.copyOf(instance.tags),
                instance.userData.map(Launch::decoded),
                Optional.ofNullable(model.keyName()),
                model.securityGroups().stream().map(GroupIdentifier::groupId).toList(),
                model.imageId(),
                model.launchTime());
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.client("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
        }
    }

    /** NVMe disks are always there, others only as far as they were mapped (EC2 User Guide, "Add instance store"). */
    private static List<MachineDisk> disks(InstanceTypeInfo type, int mapped) {
        if (!Boolean.TRUE.equals(type.instanceStorageSupported())) {
            return List.of();
        }
        boolean nvme = type.instanceStorageInfo().nvmeSupportAsString().equals("required");
        return type.instanceStorageInfo().disks().stream()
                .flatMap(disk -> IntStream.range(0, disk.count())
                        .mapToObj(i -> new MachineDisk(
                                disk.sizeInGB() * 1_000_000_000L,
                                nvme,
                                disk.typeAsString().equals("hdd"))))
                .limit(nvme ? Long.MAX_VALUE : mapped)
                .toList();
    }
}
