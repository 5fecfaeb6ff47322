package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.util.ArrayList;
import java.util.List;

/**
 * The security group that the stack owns: LNet among its members and from the environment's nodes. LNet listens on port
 * 988 and connects from the privileged ports 1018 to 1023 (Lustre Operations Manual, "LNet tuning", acceptor).
 */
final class Security {

    static final int LNET_PORT = 988;
    static final int LNET_FIRST_SOURCE = 1018;
    static final int LNET_LAST_SOURCE = 1023;

    private static final String TYPE = "AWS::EC2::SecurityGroupIngress";

    private Security() {}

    /** The group and the rules among its members, each rule a resource of its own as it refers to the group. */
    static void addTo(ObjectNode resources, ComputeEnvironment environment, String stackName, String vpcId) {
        ObjectNode group = resources.putObject(Template.GROUP);
        group.put("Type", "AWS::EC2::SecurityGroup");
        ObjectNode properties = group.putObject("Properties");
        properties.put("GroupDescription", "LNet among the servers of a Lustre cluster");
        properties.put("VpcId", vpcId);
        Template.tag(properties.putArray("Tags"), "Name", stackName + " lustre");
        Template.attribute(
                rule(resources, "LnetAmongServers", LNET_PORT, LNET_PORT).putObject("SourceSecurityGroupId"),
                Template.GROUP,
                "GroupId");
        Template.attribute(
                rule(resources, "LnetSourcesAmongServers", LNET_FIRST_SOURCE, LNET_LAST_SOURCE)
                        .putObject("SourceSecurityGroupId"),
                Template.GROUP,
                "GroupId");
        allow(resources, environment.securityGroupId());
    }

    /** Lets the nodes of another group reach the servers by LNet; nothing changes if they can already. */
    static void allow(ObjectNode resources, String groupId) {
        String id = "LnetFrom" + groupId.replaceAll("[^A-Za-z0-9]", "");
        if (!resources.has(id)) {
            rule(resources, id, LNET_PORT, LNET_PORT).put("SourceSecurityGroupId", groupId);
        }
    }

    /** The logical ids of all rules. */
    static List<String> rules(ObjectNode resources) {
        List<String> rules = new ArrayList<>();
        resources.fields().forEachRemaining(resource -> {
            if (TYPE.equals(resource.getValue().path("Type").asText())) {
                rules.add(resource.getKey());
            }
        });
        return rules;
    }

    private static ObjectNode rule(ObjectNode resources, String id, int from, int to) {
        ObjectNode rule = resources.putObject(id);
        rule.put("Type", TYPE);
        ObjectNode properties = rule.putObject("Properties");
        Template.attribute(properties.putObject("GroupId"), Template.GROUP, "GroupId");
        properties.put("IpProtocol", "tcp").put("FromPort", from).put("ToPort", to);
        return properties;
    }
}
