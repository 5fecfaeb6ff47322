package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.stack.Page;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypeOfferingsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeOffering;
import software.amazon.awssdk.services.ec2.model.Region;

/** The calls that show what AWS offers: types, zones, regions. */
final class TypeCalls {
    private final World world;
    private final int pageSize;

    TypeCalls(World world, int pageSize) {
        this.world = world;
        this.pageSize = pageSize;
    }

    void addTo(Service service) {
        service.on("DescribeInstanceTypes", this::types)
                .on("DescribeInstanceTypeOfferings", this::offerings)
                .on("DescribeRegions", this::regions)
                .on("DescribeAvailabilityZones", this::zones);
    }

    private SdkPojo types(Call call) {
        Params params = call.params();
        List<String> names = params.strings("InstanceType");
        TreeSet<String> unknown = new TreeSet<>(names);
        unknown.removeIf(name -> InstanceTypes.find(name).isPresent());
        if (!unknown.isEmpty()) {
            throw AwsError.client(
                    "InvalidInstanceType", "The following supplied instance types do not exist: " + unknown);
        }
        List<InstanceTypeInfo> all = InstanceTypes.all().stream()
                .filter(type -> names.isEmpty() || names.contains(type.instanceTypeAsString()))
                .toList();
        Page<InstanceTypeInfo> page = Page.of(
                new Filters<InstanceTypeInfo>()
                        .on("instance-type", InstanceTypeInfo::instanceTypeAsString)
                        .on("hypervisor", InstanceTypeInfo::hypervisorAsString)
                        .on("instance-storage-supported", type -> String.valueOf(type.instanceStorageSupported()))
                        .onAny(
                                "processor-info.supported-architecture",
                                type -> type.processorInfo().supportedArchitecturesAsStrings().stream())
                        .apply(params, all),
                params.get("NextToken"),
                names.isEmpty() ? size(params) : Integer.MAX_VALUE,
                InstanceTypeInfo::instanceTypeAsString);
        return DescribeInstanceTypesResponse.builder()
                .instanceTypes(page.items())
                .nextToken(page.next())
                .build();
    }

    private int size(Params params) {
        return Math.min(params.get("MaxResults").map(Integer::parseInt).orElse(pageSize), pageSize);
    }

    private SdkPojo offerings(Call call) {
        String kind = call.params().get("LocationType").orElse("region");
        List<String> places =
                switch (kind) {
                    case "region" -> List.of(world.region);
                    case "availability-zone" -> world.zones();
                    default ->
                        throw AwsError.client(
                                "InvalidParameterValue", "Invalid value '" + kind + "' for LocationType.");
                };
        List<InstanceTypeOffering> all = places.stream()
                .flatMap(place -> InstanceTypes.all().stream()
                        .map(InstanceTypeInfo::instanceTypeAsString)
                        .filter(type -> world.offers(place, type))
                        .map(type -> InstanceTypeOffering.builder()
                                .instanceType(type)
                                .locationType(kind)
                                .location(place)
                                .build()))
                .toList();
        Page<InstanceTypeOffering> page = Page.of(
                new Filters<InstanceTypeOffering>()
                        .on("instance-type", InstanceTypeOffering::instanceTypeAsString)
                        .on("location", InstanceTypeOffering::location)
                        .apply(call.params(), all),
                call.params().get("NextToken"),
                size(call.params()),
                offering -> offering.location() + " " + offering.instanceTypeAsString());
        return DescribeInstanceTypeOfferingsResponse.builder()
                .instanceTypeOfferings(page.items())
                .nextToken(page.next())
                .build();
    }

    private SdkPojo regions(Call call) {
        List<String> names = call.params().strings("RegionName");
        names.stream().filter(name -> !name.equals(world.region)).findFirst().ifPresent(name -> {
            throw AwsError.client("InvalidParameterValue", "Invalid region provided: " + name);
        });
        return DescribeRegionsResponse.builder()
                .regions(Region.builder()
                        .regionName(world.region)
                        .endpoint("ec2." + world.region + ".amazonaws.com")
                        .optInStatus("opt-in-not-required")
                        .build())
                .build();
    }

    private SdkPojo zones(Call call) {
        List<String> names = call.params().strings("ZoneName");
        names.stream().filter(name -> !world.zones().contains(name)).findFirst().ifPresent(name -> {
            throw AwsError.client("InvalidParameterValue", "Invalid availability zone: [" + name + "]");
        });
        List<AvailabilityZone> zones = world.zones().stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .map(name -> AvailabilityZone.builder()
                        .zoneName(name)
                        .zoneId("lab1-az" + (name.charAt(name.length() - 1) - 'a' + 1))
                        .regionName(world.region)
                        .zoneType("availability-zone")
                        .state("available")
                        .optInStatus("opt-in-not-required")
                        .build())
                .toList();
        return DescribeAvailabilityZonesResponse.builder()
                .availabilityZones(new Filters<AvailabilityZone>()
                        .on("zone-name", AvailabilityZone::zoneName)
                        .on("state", AvailabilityZone::stateAsString)
                        .on("region-name", AvailabilityZone::regionName)
                        .apply(call.params(), zones))
                .build();
    }
}
