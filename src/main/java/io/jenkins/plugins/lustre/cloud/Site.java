package io.jenkins.plugins.lustre.cloud;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the pre-flight learned of the place where servers go.
 *
 * @param vpcId the subnet's network
 * @param zone the subnet's availability zone
 * @param imageId the image, resolved
 * @param rootDevice the image's name for its root volume
 * @param facts of the instance types that were asked about, by type
 * @param notes what people should know, such as missing rules; not in the way of anything
 */
public record Site(
        String vpcId,
        String zone,
        String imageId,
        String rootDevice,
        Map<String, ServerFacts> facts,
        List<String> notes) {
    public Site {
        Objects.requireNonNull(vpcId, "vpcId");
        Objects.requireNonNull(zone, "zone");
        facts = facts == null ? new TreeMap<>() : new TreeMap<>(facts);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** What a server of a type is made of here. */
    public ServerShape.Machine machine(String instanceType, String spotPrice) {
        ServerFacts of = facts.get(instanceType);
        return new ServerShape.Machine(instanceType, of.diskCount(), imageId, rootDevice, spotPrice, of.mappedDisks());
    }
}
