package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a launch asks for, after the request's own values went over those of its launch template.
 *
 * @param imageId the image
 * @param instanceType the type; {@code m1.small} as in EC2 where none is named
 * @param keyName the key pair
 * @param subnetId the subnet; empty for the default one, which the laboratory does not have
 * @param groupIds security groups
 * @param placementGroup the placement group
 * @param spotPrice present for spot: the highest price, or NaN for the on-demand price
 * @param publicAddress whether a public address was asked for or refused
 * @param privateAddress the private address that was asked for
 * @param userData base64
 * @param metadataOptions HTTP tokens, endpoint and so on, by their CloudFormation names
 * @param rootVolume the EBS part of the first block device mapping, or missing
 * @param mappedDisks how many instance store volumes are mapped
 * @param tags tags for the instance
 */
record LaunchSpec(
        Optional<String> imageId,
        String instanceType,
        Optional<String> keyName,
        Optional<String> subnetId,
        List<String> groupIds,
        Optional<String> placementGroup,
        Optional<Double> spotPrice,
        Optional<Boolean> publicAddress,
        Optional<String> privateAddress,
        Optional<String> userData,
        JsonNode metadataOptions,
        JsonNode rootVolume,
        int mappedDisks,
        Map<String, String> tags) {

    /** Reads the properties of an {@code AWS::EC2::Instance} over the data of its launch template. */
    static LaunchSpec of(JsonNode template, JsonNode instance) {
        JsonNode nic = first(instance.path("NetworkInterfaces"), template.path("NetworkInterfaces"))
                .path(0);
        refuseBoth(instance, template, nic, "SubnetId", "an instance-level subnet ID");
        refuseBoth(instance, template, nic, "SecurityGroupIds", "an instance-level security groups");
        JsonNode market = template.path("InstanceMarketOptions");
        Map<String, String> tags = new LinkedHashMap<>();
        template.path("TagSpecifications").forEach(spec -> {
            if (spec.path("ResourceType").asText().equals("instance")) {
                tags.putAll(tags(spec.path("Tags")));
            }
        });
        tags.putAll(tags(instance.path("Tags")));
        return new LaunchSpec(
                text(first(instance.path("ImageId"), template.path("ImageId"))),
                text(first(instance.path("InstanceType"), template.path("InstanceType")))
                        .orElse("m1.small"),
                text(first(instance.path("KeyName"), template.path("KeyName"))),
                text(first(nic.path("SubnetId"), instance.path("SubnetId"))),
                groups(nic, instance, template),
                text(first(
                        instance.path("PlacementGroupName"),
                        template.path("Placement").path("GroupName"))),
                market.path("MarketType").asText().equals("spot")
                        ? Optional.of(
                                market.path("SpotOptions").path("MaxPrice").asDouble(Double.NaN))
                        : Optional.empty(),
                text(nic.path("AssociatePublicIpAddress")).map(Boolean::parseBoolean),
                text(first(nic.path("PrivateIpAddress"), instance.path("PrivateIpAddress"))),
                text(first(instance.path("UserData"), template.path("UserData"))),
                first(instance.path("MetadataOptions"), template.path("MetadataOptions")),
                first(instance.path("BlockDeviceMappings"), template.path("BlockDeviceMappings"))
                        .path(0)
                        .path("Ebs"),
                first(instance.path("BlockDeviceMappings"), template.path("BlockDeviceMappings"))
                        .findValues("VirtualName")
                        .size(),
                tags);
    }

    private static void refuseBoth(JsonNode instance, JsonNode template, JsonNode nic, String key, String what) {
        boolean below = instance.has(key) || template.has(key);
        if (!nic.isMissingNode() && below) {
            throw AwsError.client(
                    "InvalidParameterCombination",
                    "Network interfaces and " + what + " may not be specified on the same request");
        }
    }

    private static List<String> groups(JsonNode nic, JsonNode instance, JsonNode template) {
        JsonNode ids = first(
                first(nic.path("GroupSet"), nic.path("Groups")),
                first(instance.path("SecurityGroupIds"), template.path("SecurityGroupIds")));
        List<String> groups = new ArrayList<>();
        ids.forEach(id -> groups.add(id.asText()));
        return groups;
    }

    /** Keys and values of a list of CloudFormation tags. */
    static Map<String, String> tags(JsonNode list) {
        Map<String, String> tags = new LinkedHashMap<>();
        list.forEach(tag -> tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return tags;
    }

    private static JsonNode first(JsonNode one, JsonNode other) {
        return one.isMissingNode() || one.isNull() ? other : one;
    }

    private static Optional<String> text(JsonNode node) {
        return node instanceof MissingNode || node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }
}
