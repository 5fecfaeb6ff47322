package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.stack.Page;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSpotInstanceRequestsResponse;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputResponse;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.SpotInstanceRequest;

/** The calls that show instances. */
final class InstanceCalls {
    private final World world;
    private final Instances instances;
    private final int pageSize;
    private final Filters<LabInstance> filters = new Filters<LabInstance>()
            .on("instance-id", LabInstance::id)
            .on("instance-state-name", LabInstance::state)
            .on("instance-state-code", instance -> instance.model.state().code().toString())
            .on("vpc-id", instance -> instance.shown().vpcId())
            .on("subnet-id", instance -> instance.shown().subnetId())
            .on("instance-type", instance -> instance.model.instanceTypeAsString())
            .on("image-id", instance -> instance.model.imageId())
            .on("key-name", instance -> instance.model.keyName())
            .on("private-ip-address", instance -> instance.shown().privateIpAddress())
            .on("ip-address", instance -> instance.shown().publicIpAddress())
            .on("availability-zone", instance -> instance.model.placement().availabilityZone())
            .on("placement-group-name", instance -> instance.model.placement().groupName())
            .on("instance-lifecycle", instance -> instance.model.instanceLifecycleAsString())
            .onAny(
                    "instance.group-id",
                    instance -> instance.shown().securityGroups().stream().map(GroupIdentifier::groupId))
            .onTags(instance -> World.tags(instance.tags));

    InstanceCalls(World world, Instances instances, int pageSize) {
        this.world = world;
        this.instances = instances;
        this.pageSize = pageSize;
    }

    void addTo(Service service) {
        service.on("DescribeInstances", this::describe)
                .on("DescribeInstanceStatus", this::status)
                .on("GetConsoleOutput", this::console)
                .on("DescribeSpotInstanceRequests", this::spot);
    }

    private List<LabInstance> chosen(Params params) {
        List<String> ids = params.strings("InstanceId");
        if (!ids.isEmpty() && params.get("MaxResults").isPresent()) {
            throw AwsError.client(
                    "InvalidParameterCombination",
                    "The parameter instancesSet cannot be used with the parameter maxResults");
        }
        List<LabInstance> named = ids.isEmpty()
                ? instances.all()
                : ids.stream().map(instances::get).toList();
        return filters.apply(params, named);
    }

    private SdkPojo describe(Call call) {
        List<LabInstance> told = chosen(call.params()).stream()
                .filter(instance -> instance.answersWithout-- <= 0)
                .toList();
        Page<LabInstance> page = page(call.params(), told);
        return DescribeInstancesResponse.builder()
                .reservations(page.items().stream()
                        .map(instance -> Reservation.builder()
                                .reservationId("r-" + instance.id().substring(2))
                                .ownerId(World.ACCOUNT)
                                .instances(instance.shown())
                                .build())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    private Page<LabInstance> page(Params params, List<LabInstance> all) {
        int size = Math.min(params.get("MaxResults").map(Integer::parseInt).orElse(pageSize), pageSize);
        boolean whole = !params.strings("InstanceId").isEmpty();
        return Page.of(all, params.get("NextToken"), whole ? Integer.MAX_VALUE : size, LabInstance::id);
    }

    private SdkPojo status(Call call) {
        boolean all = call.params().isTrue("IncludeAllInstances");
        List<LabInstance> shown = chosen(call.params()).stream()
                .filter(instance -> all || instance.state().equals("running"))
                .toList();
        Page<LabInstance> page = page(call.params(), shown);
        return DescribeInstanceStatusResponse.builder()
                .instanceStatuses(
                        page.items().stream().map(InstanceCalls::status).toList())
                .nextToken(page.next())
                .build();
    }

    private static InstanceStatus status(LabInstance instance) {
        String word = !instance.isAlive() ? "not-applicable" : instance.booted ? "ok" : "initializing";
        InstanceStatusSummary summary =
                InstanceStatusSummary.builder().status(word).build();
        return InstanceStatus.builder()
                .instanceId(instance.id())
                .availabilityZone(instance.model.placement().availabilityZone())
                .instanceState(instance.model.state())
                .instanceStatus(summary)
                .systemStatus(summary)
                .build();
    }

    private SdkPojo console(Call call) {
        LabInstance instance = instances.get(call.params()
                .get("InstanceId")
                .orElseThrow(() ->
                        AwsError.client("MissingParameter", "The request must contain the parameter InstanceId")));
        boolean nitro = InstanceTypes.find(instance.model.instanceTypeAsString())
                .filter(type -> type.hypervisorAsString().equals("nitro"))
                .isPresent();
        if (call.params().isTrue("Latest") && !nitro) {
            throw AwsError.client(
                    "UnsupportedOperation",
                    "This instance type does not support retrieving the latest console logs. Please retry your request"
                            + " without the latest parameter.");
        }
        Optional<String> text = instance.booted ? world.machines.consoleOutput(instance.id()) : Optional.empty();
        return GetConsoleOutputResponse.builder()
                .instanceId(instance.id())
                .timestamp(world.timeline.now())
                .output(text.map(output -> Base64.getEncoder().encodeToString(output.getBytes(StandardCharsets.UTF_8)))
                        .orElse(null))
                .build();
    }

    private SdkPojo spot(Call call) {
        List<String> ids = call.params().strings("SpotInstanceRequestId");
        List<SpotInstanceRequest> requests = instances.all().stream()
                .flatMap(instance -> instance.spot.stream())
                .toList();
        ids.stream()
                .filter(id -> requests.stream()
                        .noneMatch(request -> request.spotInstanceRequestId().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw AwsError.client(
                            "InvalidSpotInstanceRequestID.NotFound",
                            "The spot instance request ID '" + id + "' does not exist");
                });
        return DescribeSpotInstanceRequestsResponse.builder()
                .spotInstanceRequests(new Filters<SpotInstanceRequest>()
                                .on("instance-id", SpotInstanceRequest::instanceId)
                                .on("state", SpotInstanceRequest::stateAsString)
                                .on("spot-instance-request-id", SpotInstanceRequest::spotInstanceRequestId)
                                .on("status-code", request -> request.status().code())
                                .apply(call.params(), requests)
                                .stream()
                                .filter(request -> ids.isEmpty() || ids.contains(request.spotInstanceRequestId()))
                                .toList())
                .build();
    }
}
