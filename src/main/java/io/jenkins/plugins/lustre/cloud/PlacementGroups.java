package io.jenkins.plugins.lustre.cloud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.PlacementStrategy;

/** Asks EC2 how instances stand to each other. */
final class PlacementGroups {

    private PlacementGroups() {}

    /**
     * Whether all stand in one placement group of the strategy {@code cluster}, the only one that brings them close to
     * each other: {@code partition} and {@code spread} keep them apart. Blocks.
     *
     * @param ids of some instances; one that EC2 does not know is in no group
     * @param others more instances
     */
    static boolean oneCluster(AwsClients aws, Collection<String> ids, Collection<Instance> others) {
        List<Instance> instances = new ArrayList<>(others);
        instances.addAll(ClusterFinder.instances(aws, ids).values());
        Set<String> names = instances.stream().map(PlacementGroups::group).collect(Collectors.toSet());
        boolean together = instances.size() == ids.size() + others.size() && names.size() == 1;
        return together && !names.contains("") && isCluster(aws, names);
    }

    private static String group(Instance instance) {
        String name = instance.placement() == null ? null : instance.placement().groupName();
        return name == null ? "" : name;
    }

    private static boolean isCluster(AwsClients aws, Set<String> names) {
        Filter filter = Filter.builder().name("group-name").values(names).build();
        return aws.ec2().describePlacementGroups(r -> r.filters(filter)).placementGroups().stream()
                .anyMatch(group -> group.strategy() == PlacementStrategy.CLUSTER);
    }
}
