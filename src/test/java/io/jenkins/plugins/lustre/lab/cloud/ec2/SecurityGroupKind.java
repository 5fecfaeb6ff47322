package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** {@code AWS::EC2::SecurityGroup}, with the rules that are written in it. */
final class SecurityGroupKind extends Kind {
    private final Rules rules;

    SecurityGroupKind(World world) {
        super(
                world,
                "AWS::EC2::SecurityGroup",
                "GroupDescription!* GroupName! SecurityGroupEgress SecurityGroupIngress Tags VpcId!",
                "GroupId",
                "Id",
                "VpcId");
        this.rules = new Rules(world);
    }

    @Override
    public Physical create(Wish wish) {
        JsonNode properties = wish.properties();
        String vpc = properties.path("VpcId").asText();
        if (!world.vpcs.containsKey(vpc)) {
            throw AwsError.client("InvalidVpcID.NotFound", "The vpc ID '" + vpc + "' does not exist");
        }
        String name = properties
                .path("GroupName")
                .asText(wish.stackName() + "-" + wish.logicalId() + "-" + world.names.suffix());
        if (world.groups.values().stream()
                .anyMatch(
                        group -> group.groupName().equals(name) && group.vpcId().equals(vpc))) {
            throw AwsError.client(
                    "InvalidGroup.Duplicate", "The security group '" + name + "' already exists for VPC '" + vpc + "'");
        }
        String id = world.names.id("sg");
        world.put(SecurityGroup.builder()
                .groupId(id)
                .groupName(name)
                .description(properties.path("GroupDescription").asText())
                .ownerId(World.ACCOUNT)
                .vpcId(vpc)
                .tags(World.tags(tags(wish)))
                .build());
        write(id, properties);
        return new Physical(id, Map.of("GroupId", id, "Id", id, "VpcId", vpc));
    }

    private void write(String id, JsonNode properties) {
        properties.path("SecurityGroupIngress").forEach(rule -> rules.add(id, rule, false));
        JsonNode egress = properties.path("SecurityGroupEgress");
        if (egress.isEmpty()) {
            rules.allowAllOut(id);
        }
        egress.forEach(rule -> rules.add(id, rule, true));
    }

    @Override
    public Physical update(String id, Wish before, Wish after) {
        SecurityGroup group = world.group(id);
        world.put(group.toBuilder().tags(World.tags(tags(after))).build());
        boolean sameRules = before.properties()
                        .path("SecurityGroupIngress")
                        .equals(after.properties().path("SecurityGroupIngress"))
                && before.properties()
                        .path("SecurityGroupEgress")
                        .equals(after.properties().path("SecurityGroupEgress"));
        if (!sameRules) {
            world.rules.removeIf(rule -> rule.groupId().equals(id));
            write(id, after.properties());
        }
        return new Physical(id, Map.of("GroupId", id, "Id", id, "VpcId", group.vpcId()));
    }

    @Override
    public void delete(String id) {
        boolean worn = world.instances.values().stream()
                .filter(instance -> !instance.state().equals("terminated"))
                .anyMatch(instance -> instance.model.securityGroups().stream()
                        .map(GroupIdentifier::groupId)
                        .anyMatch(id::equals));
        boolean named = world.rules.stream()
                .anyMatch(rule -> !rule.groupId().equals(id)
                        && rule.referencedGroupInfo() != null
                        && rule.referencedGroupInfo().groupId().equals(id));
        if (worn || named) {
            throw AwsError.client("DependencyViolation", "resource " + id + " has a dependent object");
        }
        world.groups.remove(id);
        world.rules.removeIf(rule -> rule.groupId().equals(id));
    }
}
