package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.ReferencedSecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** The calls on security groups and their rules. */
final class SecurityGroupCalls {
    private final World world;
    private final Rules rules;

    SecurityGroupCalls(World world) {
        this.world = world;
        this.rules = new Rules(world);
    }

    void addTo(Service service) {
        service.on("DescribeSecurityGroups", this::groups)
                .on("DescribeSecurityGroupRules", this::rules)
                .on("AuthorizeSecurityGroupIngress", this::authorize);
    }

    private SdkPojo groups(Call call) {
        List<SecurityGroup> groups = NetworkCalls.chosen(call, "GroupId", world.groups, world::group);
        return DescribeSecurityGroupsResponse.builder()
                .securityGroups(new Filters<SecurityGroup>()
                                .on("group-id", SecurityGroup::groupId)
                                .on("group-name", SecurityGroup::groupName)
                                .on("vpc-id", SecurityGroup::vpcId)
                                .onTags(SecurityGroup::tags)
                                .apply(call.params(), groups)
                                .stream()
                                .map(group -> group.toBuilder()
                                        .ipPermissions(permissions(group, false))
                                        .ipPermissionsEgress(permissions(group, true))
                                        .build())
                                .toList())
                .build();
    }

    private List<IpPermission> permissions(SecurityGroup group, boolean egress) {
        Map<List<Object>, List<SecurityGroupRule>> byPorts = new LinkedHashMap<>();
        world.rules.stream()
                .filter(rule -> rule.groupId().equals(group.groupId()) && rule.isEgress() == egress)
                .forEach(rule -> byPorts.computeIfAbsent(
                                List.of(rule.ipProtocol(), rule.fromPort(), rule.toPort()), any -> new ArrayList<>())
                        .add(rule));
        return byPorts.values().stream().map(SecurityGroupCalls::permission).toList();
    }

    private static IpPermission permission(List<SecurityGroupRule> same) {
        SecurityGroupRule first = same.get(0);
        boolean all = first.ipProtocol().equals("-1");
        return IpPermission.builder()
                .ipProtocol(first.ipProtocol())
                .fromPort(all ? null : first.fromPort())
                .toPort(all ? null : first.toPort())
                .ipRanges(same.stream()
                        .filter(rule -> rule.cidrIpv4() != null)
                        .map(rule -> IpRange.builder()
                                .cidrIp(rule.cidrIpv4())
                                .description(rule.description())
                                .build())
                        .toList())
                .ipv6Ranges(same.stream()
                        .filter(rule -> rule.cidrIpv6() != null)
                        .map(rule -> Ipv6Range.builder()
                                .cidrIpv6(rule.cidrIpv6())
                                .description(rule.description())
                                .build())
                        .toList())
                .userIdGroupPairs(same.stream()
                        .filter(rule -> rule.referencedGroupInfo() != null)
                        .map(rule -> UserIdGroupPair.builder()
                                .groupId(rule.referencedGroupInfo().groupId())
                                .userId(rule.referencedGroupInfo().userId())
                                .description(rule.description())
                                .build())
                        .toList())
                .build();
    }

    private SdkPojo rules(Call call) {
        List<String> ids = call.params().strings("SecurityGroupRuleId");
        return DescribeSecurityGroupRulesResponse.builder()
                .securityGroupRules(new Filters<SecurityGroupRule>()
                                .on("group-id", SecurityGroupRule::groupId)
                                .on("security-group-rule-id", SecurityGroupRule::securityGroupRuleId)
                                .apply(call.params(), world.rules)
                                .stream()
                                .filter(rule -> ids.isEmpty() || ids.contains(rule.securityGroupRuleId()))
                                .toList())
                .build();
    }

    private SdkPojo authorize(Call call) {
        String groupId = call.params().get("GroupId").orElse("");
        world.group(groupId);
        List<String> made = new ArrayList<>();
        call.params()
                .structs("IpPermissions")
                .forEach(permission -> requested(permission).forEach(rule -> made.add(rules.add(groupId, rule))));
        return AuthorizeSecurityGroupIngressResponse.builder()
                .returnValue(true)
                .securityGroupRules(world.rules.stream()
                        .filter(rule -> made.contains(rule.securityGroupRuleId()))
                        .toList())
                .build();
    }

    private List<SecurityGroupRule> requested(Params permission) {
        SecurityGroupRule ports = SecurityGroupRule.builder()
                .ipProtocol(permission.get("IpProtocol").orElse("-1"))
                .fromPort(permission.get("FromPort").map(Integer::valueOf).orElse(-1))
                .toPort(permission.get("ToPort").map(Integer::valueOf).orElse(-1))
                .isEgress(false)
                .build();
        List<SecurityGroupRule> requested = new ArrayList<>();
        permission
                .structs("IpRanges")
                .forEach(range -> requested.add(ports.toBuilder()
                        .cidrIpv4(range.get("CidrIp").orElse(null))
                        .description(range.get("Description").orElse(null))
                        .build()));
        permission
                .structs("Groups")
                .forEach(group -> requested.add(ports.toBuilder()
                        .referencedGroupInfo(ReferencedSecurityGroup.builder()
                                .groupId(world.group(group.get("GroupId").orElse(""))
                                        .groupId())
                                .userId(World.ACCOUNT)
                                .build())
                        .description(group.get("Description").orElse(null))
                        .build()));
        return requested;
    }
}
