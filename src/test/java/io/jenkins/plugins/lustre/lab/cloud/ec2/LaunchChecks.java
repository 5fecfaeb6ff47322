package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** What EC2 checks before it launches, in its words. */
final class LaunchChecks {
    private static final int USER_DATA_LIMIT = 16_384;

    private final World world;

    LaunchChecks(World world) {
        this.world = world;
    }

    void check(LaunchSpec spec) {
        if (world.faults.isDenied("ec2:RunInstances")) {
            throw new AwsError(
                    "UnauthorizedOperation",
                    403,
                    "You are not authorized to perform this operation. User is not authorized to perform:"
                            + " ec2:RunInstances because no identity-based policy allows the ec2:RunInstances action");
        }
        Image image = world.image(spec.imageId()
                .orElseThrow(
                        () -> AwsError.client("MissingParameter", "The request must contain the parameter ImageId")));
        InstanceTypeInfo type = InstanceTypes.find(spec.instanceType())
                .orElseThrow(() -> AwsError.client(
                        "InvalidParameterValue", "Invalid value '" + spec.instanceType() + "' for InstanceType."));
        architecture(image, type);
        spec.keyName().ifPresent(world::keyPair);
        Subnet subnet = world.subnet(spec.subnetId()
                .orElseThrow(() -> AwsError.client(
                        "VPCIdNotSpecified",
                        "No default VPC for this user. GroupName is only supported for"
                                + " EC2-Classic and default VPC")));
        spec.groupIds().forEach(id -> sameNetwork(id, subnet));
        spec.placementGroup().map(world::placementGroup).ifPresent(group -> strategy(group, type));
        spec.privateAddress().ifPresent(this::free);
        spec.userData().ifPresent(LaunchChecks::userData);
        offered(spec.instanceType(), subnet.availabilityZone());
        spec.spotPrice().ifPresent(price -> spotPrice(spec.instanceType(), price));
        capacity(spec.instanceType(), subnet.availabilityZone());
    }

    private static void architecture(Image image, InstanceTypeInfo type) {
        List<String> supported = type.processorInfo().supportedArchitecturesAsStrings();
        if (!supported.contains(image.architectureAsString())) {
            throw AwsError.client(
                    "InvalidParameterValue",
                    "The architecture '" + String.join(",", supported) + "' of the specified instance type does not"
                            + " match the architecture '" + image.architectureAsString() + "' of the specified AMI."
                            + " Specify an instance type and an AMI that have matching architectures, and try again."
                            + " You can use 'describe-instance-types' or 'describe-images' to discover the"
                            + " architecture of the instance type or AMI.");
        }
    }

    private void free(String address) {
        boolean used = world.instances.values().stream()
                .filter(instance -> !instance.state().equals("terminated"))
                .anyMatch(instance -> instance.model.privateIpAddress().equals(address));
        if (used) {
            throw AwsError.client("InvalidIPAddress.InUse", "Address " + address + " is in use.");
        }
    }

    private void sameNetwork(String groupId, Subnet subnet) {
        if (!world.group(groupId).vpcId().equals(subnet.vpcId())) {
            throw AwsError.client(
                    "InvalidParameter",
                    "Security group " + groupId + " and subnet " + subnet.subnetId()
                            + " belong to different networks.");
        }
    }

    private static void strategy(PlacementGroup group, InstanceTypeInfo type) {
        if (!type.placementGroupInfo().supportedStrategiesAsStrings().contains(group.strategyAsString())) {
            throw AwsError.client(
                    "InvalidParameterCombination",
                    group.strategyAsString().substring(0, 1).toUpperCase(Locale.ROOT)
                            + group.strategyAsString().substring(1)
                            + " placement groups are not supported by the '" + type.instanceTypeAsString()
                            + "' instance type. Specify a supported instance type or change the placement group"
                            + " strategy, and try again.");
        }
    }

    private static void userData(String base64) {
        int length;
        try {
            length = Base64.getMimeDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            throw AwsError.client("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
        }
        if (length > USER_DATA_LIMIT) {
            throw AwsError.client("InvalidParameterValue", "User data is limited to " + USER_DATA_LIMIT + " bytes");
        }
    }

    private void offered(String type, String zone) {
        if (!world.offers(zone, type)) {
            throw AwsError.client(
                    "Unsupported",
                    "Your requested instance type (" + type + ") is not supported in your requested Availability Zone ("
                            + zone + "). Please retry your request by not specifying an Availability Zone or choosing "
                            + others(zone) + ".");
        }
    }

    private void spotPrice(String type, double price) {
        double present = world.spotPrices.getOrDefault(type, 0.0);
        if (price < present) {
            throw AwsError.client(
                    "SpotMaxPriceTooLow",
                    "Your Spot request price of " + price + " is lower than the minimum required Spot request"
                            + " fulfillment price of " + present + ".");
        }
    }

    private void capacity(String type, String zone) {
        if (world.soldOut.contains(type)) {
            throw new AwsError(
                    "InsufficientInstanceCapacity",
                    500,
                    "We currently do not have sufficient " + type + " capacity in the Availability Zone you requested ("
                            + zone + "). Our system will be working on provisioning additional capacity. You can"
                            + " currently get " + type + " capacity by not specifying an Availability Zone in your"
                            + " request or choosing " + others(zone) + ".");
        }
    }

    private String others(String zone) {
        return world.zones().stream().filter(other -> !other.equals(zone)).collect(Collectors.joining(", "));
    }
}
