package io.jenkins.plugins.lustre.lab.cloud.ec2;

import io.jenkins.plugins.lustre.lab.cloud.stack.ResourceKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the EC2 resource types have in common. */
abstract class Kind implements ResourceKind {
    final World world;
    private final String type;
    private final Map<String, Recreation> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> attributes;

    /**
     * A resource type.
     *
     * @param properties its properties as its reference page lists them; {@code !} marks those whose change replaces,
     *     {@code ?} those whose change may interrupt or replace, {@code *} those that are required
     */
    Kind(World world, String type, String properties, String... attributes) {
        this.world = world;
        this.type = type;
        this.attributes = Set.of(attributes);
        for (String word : properties.trim().split("\\s+")) {
            String name = word.replaceAll("[^A-Za-z0-9]", "");
            this.properties.put(
                    name,
                    word.contains("!")
                            ? Recreation.ALWAYS
                            : word.contains("?") ? Recreation.CONDITIONALLY : Recreation.NEVER);
            if (word.contains("*")) {
                required.add(name);
            }
        }
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Map<String, Recreation> properties() {
        return properties;
    }

    @Override
    public Set<String> required() {
        return required;
    }

    @Override
    public Set<String> attributes() {
        return attributes;
    }

    @Override
    public boolean taggable() {
        return properties.containsKey("Tags");
    }

    @Override
    public Duration time() {
        return world.timings.network();
    }

    /** The tags of the properties, over those that CloudFormation adds. */
    static Map<String, String> tags(Wish wish) {
        Map<String, String> tags = new LinkedHashMap<>(wish.tags());
        tags.putAll(LaunchSpec.tags(wish.properties().path("Tags")));
        return tags;
    }
}
