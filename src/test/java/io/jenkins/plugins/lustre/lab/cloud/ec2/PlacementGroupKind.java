package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;

/** {@code AWS::EC2::PlacementGroup}. */
final class PlacementGroupKind extends Kind {
    PlacementGroupKind(World world) {
        super(world, "AWS::EC2::PlacementGroup", "PartitionCount! SpreadLevel! Strategy! Tags!", "GroupName");
    }

    @Override
    public Physical create(Wish wish) {
        String name = wish.stackName() + "-" + wish.logicalId() + "-" + world.names.suffix();
        world.put(PlacementGroup.builder()
                .groupName(name)
                .groupId(world.names.id("pg"))
                .state("available")
                .strategy(wish.properties().path("Strategy").asText("cluster"))
                .tags(World.tags(tags(wish)))
                .build());
        return new Physical(name, Map.of("GroupName", name));
    }

    @Override
    public Physical update(String id, Wish before, Wish after) {
        world.put(world.placementGroup(id).toBuilder()
                .tags(World.tags(tags(after)))
                .build());
        return new Physical(id, Map.of("GroupName", id));
    }

    @Override
    public void delete(String id) {
        boolean used = world.instances.values().stream()
                .filter(instance -> !instance.state().equals("terminated"))
                .anyMatch(instance -> id.equals(instance.model.placement().groupName()));
        if (used) {
            throw AwsError.client(
                    "InvalidPlacementGroup.InUse",
                    "The placement group '" + id + "' is in use and may not be deleted.");
        }
        world.placementGroups.remove(id);
    }
}
