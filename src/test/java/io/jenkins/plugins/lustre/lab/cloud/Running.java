package io.jenkins.plugins.lustre.lab.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.lab.cloud.ec2.Instances;
import java.util.Map;

/**
 * An instance that somebody launched before the story begins.
 *
 * @param instanceType such as {@code c5n.18xlarge}
 * @param imageId an image that exists
 * @param subnetId a subnet that exists
 * @param groupId a security group that exists
 * @param keyName a key pair that exists
 * @param tags its tags
 * @param placementGroup a placement group that exists; empty for none
 */
public record Running(
        String instanceType,
        String imageId,
        String subnetId,
        String groupId,
        String keyName,
        Map<String, String> tags,
        String placementGroup) {

    /** One in no placement group. */
    public Running(
            String instanceType,
            String imageId,
            String subnetId,
            String groupId,
            String keyName,
            Map<String, String> tags) {
        this(instanceType, imageId, subnetId, groupId, keyName, tags, "");
    }

    void launch(Instances instances) {
        ObjectNode properties = new ObjectMapper().createObjectNode();
        properties
                .put("InstanceType", instanceType)
                .put("ImageId", imageId)
                .put("SubnetId", subnetId)
                .put("KeyName", keyName);
        properties.putArray("SecurityGroupIds").add(groupId);
        if (!placementGroup.isEmpty()) {
            properties.put("PlacementGroupName", placementGroup);
        }
        instances.launch(properties, tags);
    }
}
