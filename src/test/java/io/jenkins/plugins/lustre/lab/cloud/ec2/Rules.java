package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/** Adds rules to security groups, and refuses those that are there already. */
final class Rules {
    private final World world;

    Rules(World world) {
        this.world = world;
    }

    /** Adds a rule as CloudFormation writes it and returns its id. */
    String add(String groupId, JsonNode rule, boolean egress) {
        String protocol = rule.path("IpProtocol").asText();
        boolean all = protocol.equals("-1");
        SecurityGroupRule.Builder made = SecurityGroupRule.builder()
                .ipProtocol(protocol)
                .fromPort(all ? -1 : rule.path("FromPort").asInt(-1))
                .toPort(all ? -1 : rule.path("ToPort").asInt(-1))
                .description(rule.path("Description").asText(null))
                .isEgress(egress);
        String other = rule.path(egress ? "DestinationSecurityGroupId" : "SourceSecurityGroupId")
                .asText(null);
        if (other != null) {
            made.referencedGroupInfo(ReferencedSecurityGroup.builder()
                    .groupId(world.group(other).groupId())
                    .userId(World.ACCOUNT)
                    .build());
        } else if (rule.has("CidrIpv6")) {
            made.cidrIpv6(rule.path("CidrIpv6").asText());
        } else {
            made.cidrIpv4(rule.path("CidrIp").asText());
        }
        return add(groupId, made.build());
    }

    void allowAllOut(String groupId) {
        add(
                groupId,
                SecurityGroupRule.builder()
                        .ipProtocol("-1")
                        .fromPort(-1)
                        .toPort(-1)
                        .cidrIpv4("0.0.0.0/0")
                        .isEgress(true)
                        .build());
    }

    String add(String groupId, SecurityGroupRule rule) {
        SecurityGroupRule whole = rule.toBuilder()
                .groupId(world.group(groupId).groupId())
                .groupOwnerId(World.ACCOUNT)
                .securityGroupRuleId(world.names.id("sgr"))
                .build();
        if (world.rules.stream().anyMatch(there -> same(there, whole))) {
            throw AwsError.client(
                    "InvalidPermission.Duplicate",
                    "the specified rule \"peer: "
                            + (whole.cidrIpv4() == null
                                    ? whole.referencedGroupInfo().groupId()
                                    : whole.cidrIpv4())
                            + ", " + whole.ipProtocol() + ", from port: " + whole.fromPort() + ", to port: "
                            + whole.toPort() + ", ALLOW\" already exists");
        }
        world.put(whole);
        return whole.securityGroupRuleId();
    }

    private static boolean same(SecurityGroupRule one, SecurityGroupRule other) {
        return key(one).equals(key(other));
    }

    private static SecurityGroupRule key(SecurityGroupRule rule) {
        String group = rule.referencedGroupInfo() == null
                ? null
                : rule.referencedGroupInfo().groupId();
        return SecurityGroupRule.builder()
                .groupId(rule.groupId())
                .isEgress(rule.isEgress())
                .ipProtocol(rule.ipProtocol())
                .fromPort(rule.fromPort())
                .toPort(rule.toPort())
                .cidrIpv4(Objects.requireNonNullElse(rule.cidrIpv4(), Objects.toString(group)))
                .cidrIpv6(rule.cidrIpv6())
                .build();
    }
}
