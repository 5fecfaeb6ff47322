package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;

/** {@code AWS::EC2::Instance}: launched in earnest, and complete when it runs. */
final class InstanceKind extends Kind {
    private final Instances instances;

    InstanceKind(World world, Instances instances) {
        super(
                world,
                "AWS::EC2::Instance",
                "AdditionalInfo? Affinity? AvailabilityZone! BlockDeviceMappings! CpuOptions! CreditSpecification"
                        + " DisableApiTermination EbsOptimized? EnclaveOptions! HibernationOptions! HostId?"
                        + " IamInstanceProfile ImageId! InstanceInitiatedShutdownBehavior InstanceType? KeyName!"
                        + " LaunchTemplate! MetadataOptions Monitoring NetworkInterfaces! PlacementGroupName!"
                        + " PrivateDnsNameOptions? PrivateIpAddress! PropagateTagsToVolumeOnCreation"
                        + " SecurityGroupIds? SecurityGroups! SourceDestCheck SubnetId! Tags Tenancy? UserData? Volumes?",
                "InstanceId",
                "AvailabilityZone",
                "PrivateIp",
                "PublicIp",
                "PrivateDnsName",
                "PublicDnsName",
                "VpcId");
        this.instances = instances;
    }

    @Override
    public Duration time() {
        return world.timings.pending();
    }

    @Override
    public Duration deleteTime() {
        return world.timings.shutdown();
    }

    @Override
    public Physical create(Wish wish) {
        LaunchSpec spec = LaunchSpec.of(template(wish.properties().path("LaunchTemplate")), wish.properties());
        return physical(instances.launch(spec, wish.tags()));
    }

    private JsonNode template(JsonNode reference) {
        if (reference.isMissingNode()) {
            return MissingNode.getInstance();
        }
        String key = reference
                .path("LaunchTemplateId")
                .asText(reference.path("LaunchTemplateName").asText());
        LaunchTemplate template = world.templates.values().stream()
                .filter(one -> one.id.equals(key) || one.name.equals(key))
                .findFirst()
                .orElseThrow(() -> AwsError.client(
                        "InvalidLaunchTemplateId.NotFound",
                        "The specified launch template, with template ID " + key + ", does not exist."));
        String version = reference.path("Version").asText();
        if (!version.matches("\\d{1,9}")) {
            throw new AwsError(
                    "InvalidLaunchTemplateId.VersionNotFound",
                    400,
                    "Could not find launch template version '" + version + "'. Name a number here.");
        }
        int number = Integer.parseInt(version);
        if (number < 1 || number > template.latest()) {
            throw AwsError.client(
                    "InvalidLaunchTemplateId.VersionNotFound",
                    "Could not find launch template version '" + number + "' for launch template " + template.id);
        }
        return template.versions.get(number - 1).data();
    }

    private Physical physical(String id) {
        Instance model = instances.get(id).model;
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("InstanceId", id);
        attributes.put("AvailabilityZone", model.placement().availabilityZone());
        attributes.put("PrivateIp", model.privateIpAddress());
        attributes.put("PublicIp", Optional.ofNullable(model.publicIpAddress()).orElse(""));
        attributes.put("PrivateDnsName", model.privateDnsName());
        attributes.put("PublicDnsName", model.publicDnsName());
        attributes.put("VpcId", model.vpcId());
        return new Physical(id, attributes);
    }

    @Override
    public Optional<String> failure(String id) {
        LabInstance instance = world.instances.get(id);
        return instance != null && instance.state().equals("running")
                ? Optional.empty()
                : Optional.of("Instance " + id + " did not stabilize. Current state: "
                        + (instance == null
                                ? "terminated"
                                : instance.state() + "; Reason: "
                                        + instance.model.stateReason().message()));
    }

    @Override
    public Physical update(String id, Wish before, Wish after) {
        LabInstance instance = instances.get(id);
        tags(before).keySet().forEach(instance.tags::remove);
        instance.tags.putAll(tags(after));
        JsonNode groups = after.properties().path("SecurityGroupIds");
        if (!groups.isMissingNode()) {
            List<GroupIdentifier> wanted = new java.util.ArrayList<>();
            groups.forEach(group -> wanted.add(GroupIdentifier.builder()
                    .groupId(group.asText())
                    .groupName(world.group(group.asText()).groupName())
                    .build()));
            instance.model = instance.model.toBuilder().securityGroups(wanted).build();
        }
        String type = after.properties().path("InstanceType").asText(instance.model.instanceTypeAsString());
        if (!type.equals(instance.model.instanceTypeAsString())) {
            instances.restartAs(instance, type);
        }
        return physical(id);
    }

    @Override
    public void delete(String id) {
        if (world.instances.containsKey(id)) {
            instances.terminate(id);
        }
    }
}
