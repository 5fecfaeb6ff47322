package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code AWS::EC2::LaunchTemplate}: a change of its data makes a new version of it. */
final class LaunchTemplateKind extends Kind {
    private static final Set<String> DATA = Set.of(
            "BlockDeviceMappings",
            "CapacityReservationSpecification",
            "CpuOptions",
            "CreditSpecification",
            "DisableApiStop",
            "DisableApiTermination",
            "EbsOptimized",
            "EnclaveOptions",
            "HibernationOptions",
            "IamInstanceProfile",
            "ImageId",
            "InstanceInitiatedShutdownBehavior",
            "InstanceMarketOptions",
            "InstanceRequirements",
            "InstanceType",
            "KernelId",
            "KeyName",
            "LicenseSpecifications",
            "MaintenanceOptions",
            "MetadataOptions",
            "Monitoring",
            "NetworkInterfaces",
            "NetworkPerformanceOptions",
            "Placement",
            "PrivateDnsNameOptions",
            "RamDiskId",
            "SecurityGroupIds",
            "SecurityGroups",
            "TagSpecifications",
            "UserData");

    LaunchTemplateKind(World world) {
        super(
                world,
                "AWS::EC2::LaunchTemplate",
                "LaunchTemplateData* LaunchTemplateName! TagSpecifications VersionDescription",
                "LaunchTemplateId",
                "LatestVersionNumber",
                "DefaultVersionNumber");
    }

    @Override
    public boolean taggable() {
        return false;
    }

    @Override
    public Physical create(Wish wish) {
        JsonNode properties = wish.properties();
        String name = properties.path("LaunchTemplateName").asText(wish.logicalId() + "_" + world.names.suffix());
        if (world.templates.values().stream().anyMatch(template -> template.name.equals(name))) {
            throw AwsError.client(
                    "InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.");
        }
        LaunchTemplate template = new LaunchTemplate(world.names.id("lt"), name, tags(properties));
        version(template, properties);
        world.templates.put(template.id, template);
        return physical(template);
    }

    private static Map<String, String> tags(JsonNode properties) {
        Map<String, String> tags = new LinkedHashMap<>();
        properties.path("TagSpecifications").forEach(spec -> tags.putAll(LaunchSpec.tags(spec.path("Tags"))));
        return tags;
    }

    private void version(LaunchTemplate template, JsonNode properties) {
        JsonNode data = properties.path("LaunchTemplateData");
        Set<String> unknown = new TreeSet<>();
        data.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(DATA);
        if (!unknown.isEmpty()) {
            throw AwsError.client(
                    "ValidationException",
                    "Properties validation failed with message: #/LaunchTemplateData: extraneous key " + unknown
                            + " is not permitted");
        }
        template.versions.add(new LaunchTemplate.Version(
                world.timeline.now(), properties.path("VersionDescription").asText(null), data));
    }

    private static Physical physical(LaunchTemplate template) {
        return new Physical(
                template.id,
                Map.of(
                        "LaunchTemplateId",
                        template.id,
                        "LatestVersionNumber",
                        Long.toString(template.latest()),
                        "DefaultVersionNumber",
                        "1"));
    }

    @Override
    public Physical update(String id, Wish before, Wish after) {
        LaunchTemplate template = world.templates.get(id);
        template.tags = tags(after.properties());
        if (!before.properties()
                .path("LaunchTemplateData")
                .equals(after.properties().path("LaunchTemplateData"))) {
            version(template, after.properties());
        }
        return physical(template);
    }

    @Override
    public void delete(String id) {
        world.templates.remove(id);
    }
}
