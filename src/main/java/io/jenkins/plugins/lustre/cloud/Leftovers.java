package io.jenkins.plugins.lustre.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * What of a stack would still be there, and cost money or be in the way, if its deletion were not complete.
 *
 * @param instances ids of its instances
 * @param groups ids of its security groups
 */
public record Leftovers(List<String> instances, List<String> groups) {
    public Leftovers {
        instances = instances == null ? List.of() : List.copyOf(instances);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** What a stack has now. Blocks. */
    public static Leftovers of(AwsClients aws, String stackId) {
        List<StackResource> resources = aws.cloudFormation()
                .describeStackResources(r -> r.stackName(stackId))
                .stackResources();
        return new Leftovers(ids(resources, "AWS::EC2::Instance"), ids(resources, "AWS::EC2::SecurityGroup"));
    }

    private static List<String> ids(List<StackResource> resources, String type) {
        return resources.stream()
                .filter(r -> type.equals(r.resourceType()))
                .filter(r -> !"DELETE_COMPLETE".equals(r.resourceStatusAsString()))
                .map(StackResource::physicalResourceId)
                .filter(id -> id != null && !id.isEmpty())
                .toList();
    }

    /** What EC2 still has of it; empty if nothing. Blocks. */
    public List<String> still(AwsClients aws) {
        List<String> still = new ArrayList<>();
        Map<String, Instance> known = ClusterFinder.instances(aws, instances);
        known.forEach((id, instance) -> {
            if (!"terminated".equals(instance.state().nameAsString())) {
                still.add("instance " + id + " (" + instance.state().nameAsString() + ")");
            }
        });
        if (!groups.isEmpty()) {
            Filter filter = Filter.builder().name("group-id").values(groups).build();
            for (SecurityGroup group :
                    aws.ec2().describeSecurityGroups(r -> r.filters(filter)).securityGroups()) {
                still.add("security group " + group.groupId());
            }
        }
        still.sort(String::compareTo);
        return still;
    }

    /** What it was, for people. */
    public String words() {
        String servers = instances.size() == 1 ? "1 instance is" : instances.size() + " instances are";
        return servers + " terminated" + (groups.isEmpty() ? "" : ", its security group is deleted");
    }
}
