package io.jenkins.plugins.lustre.lab.cloud.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** {@code AWS::EC2::SecurityGroupIngress}: one rule in a group that another resource is or that was there before. */
final class IngressKind extends Kind {
    private final Rules rules;

    IngressKind(World world) {
        super(
                world,
                "AWS::EC2::SecurityGroupIngress",
                "CidrIp! CidrIpv6! Description FromPort! GroupId! GroupName! IpProtocol!* SourcePrefixListId!"
                        + " SourceSecurityGroupId! SourceSecurityGroupName! SourceSecurityGroupOwnerId! ToPort!",
                "Id");
        this.rules = new Rules(world);
    }

    @Override
    public Physical create(Wish wish) {
        JsonNode properties = wish.properties();
        String id = rules.add(properties.path("GroupId").asText(), properties, false);
        return new Physical(id, Map.of("Id", id));
    }

    @Override
    public Physical update(String id, Wish before, Wish after) {
        String description = after.properties().path("Description").asText(null);
        world.rules.replaceAll(rule -> rule.securityGroupRuleId().equals(id)
                ? rule.toBuilder().description(description).build()
                : rule);
        return new Physical(id, Map.of("Id", id));
    }

    @Override
    public void delete(String id) {
        world.rules.removeIf(rule -> rule.securityGroupRuleId().equals(id));
    }
}
