package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.stack.ResourceKind;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The resource types of EC2 that stacks can hold. */
public final class Kinds {
    private Kinds() {}

    /** All of them, by name. */
    public static Map<String, ResourceKind> of(World world, Instances instances) {
        Map<String, ResourceKind> kinds = new TreeMap<>();
        Stream.of(
                        new InstanceKind(world, instances),
                        new SecurityGroupKind(world),
                        new IngressKind(world),
                        new LaunchTemplateKind(world),
                        new PlacementGroupKind(world))
                .forEach(kind -> kinds.put(kind.type(), kind));
        return kinds;
    }
}
