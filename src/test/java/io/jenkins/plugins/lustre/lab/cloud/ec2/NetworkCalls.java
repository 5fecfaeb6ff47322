package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** The calls that show networks and what instances are tied to: subnets, key pairs, placement groups. */
final class NetworkCalls {
    private final World world;

    NetworkCalls(World world) {
        this.world = world;
    }

    void addTo(Service service) {
        service.on("DescribeVpcs", this::vpcs)
                .on("DescribeSubnets", this::subnets)
                .on("DescribeKeyPairs", this::keyPairs)
                .on("DescribePlacementGroups", this::placementGroups);
    }

    /** The named ones, each of which must exist, or all if none is named. */
    static <T> List<T> chosen(Call call, String list, Map<String, T> all, Function<String, T> get) {
        List<String> names = call.params().strings(list);
        return names.isEmpty()
                ? List.copyOf(all.values())
                : names.stream().map(get).toList();
    }

    private SdkPojo vpcs(Call call) {
        List<Vpc> vpcs = chosen(
                call,
                "VpcId",
                world.vpcs,
                id -> Optional.ofNullable(world.vpcs.get(id))
                        .orElseThrow(() ->
                                AwsError.client("InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist")));
        return DescribeVpcsResponse.builder()
                .vpcs(new Filters<Vpc>()
                        .on("vpc-id", Vpc::vpcId)
                        .on("cidr", Vpc::cidrBlock)
                        .onTags(Vpc::tags)
                        .apply(call.params(), vpcs))
                .build();
    }

    private SdkPojo subnets(Call call) {
        return DescribeSubnetsResponse.builder()
                .subnets(new Filters<Subnet>()
                        .on("subnet-id", Subnet::subnetId)
                        .on("vpc-id", Subnet::vpcId)
                        .on("availability-zone", Subnet::availabilityZone)
                        .onTags(Subnet::tags)
                        .apply(call.params(), chosen(call, "SubnetId", world.subnets, world::subnet)))
                .build();
    }

    private SdkPojo keyPairs(Call call) {
        return DescribeKeyPairsResponse.builder()
                .keyPairs(new Filters<KeyPairInfo>()
                        .on("key-name", KeyPairInfo::keyName)
                        .on("key-pair-id", KeyPairInfo::keyPairId)
                        .on("fingerprint", KeyPairInfo::keyFingerprint)
                        .onTags(KeyPairInfo::tags)
                        .apply(call.params(), chosen(call, "KeyName", world.keyPairs, world::keyPair)))
                .build();
    }

    private SdkPojo placementGroups(Call call) {
        return DescribePlacementGroupsResponse.builder()
                .placementGroups(new Filters<PlacementGroup>()
                        .on("group-name", PlacementGroup::groupName)
                        .on("strategy", PlacementGroup::strategyAsString)
                        .on("state", PlacementGroup::stateAsString)
                        .onTags(PlacementGroup::tags)
                        .apply(call.params(), chosen(call, "GroupName", world.placementGroups, world::placementGroup)))
                .build();
    }
}
