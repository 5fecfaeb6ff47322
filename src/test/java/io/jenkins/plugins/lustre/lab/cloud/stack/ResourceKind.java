package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A resource type that stacks can hold. Its methods throw {@code AwsError} as the service behind it would refuse. */
public interface ResourceKind {

    /** What a change of a property does to the resource. */
    enum Recreation {
        NEVER("Never"),
        CONDITIONALLY("Conditionally"),
        ALWAYS("Always");

        private final String word;

        Recreation(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A resource that exists.
     *
     * @param id its physical id, which {@code Ref} gives
     * @param attributes what {@code Fn::GetAtt} gives
     */
    record Physical(String id, Map<String, String> attributes) {}

    /**
     * What a resource shall be.
     *
     * @param stackName the stack, for generated names
     * @param logicalId its name in the template
     * @param properties its properties, resolved
     * @param tags the tags that CloudFormation adds to those of the properties
     */
    record Wish(String stackName, String logicalId, JsonNode properties, Map<String, String> tags) {}

    /** The name in templates, such as {@code AWS::EC2::Instance}. */
    String type();

    /** The properties it knows and what changing them does. */
    Map<String, Recreation> properties();

    /** The properties it cannot do without. */
    Set<String> required();

    /** The attributes that {@code Fn::GetAtt} may name. */
    Set<String> attributes();

    /** Whether stack tags reach it. */
    boolean taggable();

    /** Begins to make one. */
    Physical create(Wish wish);

    /** How long making or changing takes. */
    Duration time();

    /** Says why a resource that was begun did not come about; empty if it did. */
    default Optional<String> failure(String id) {
        return Optional.empty();
    }

    /** Changes one in place. */
    Physical update(String id, Wish before, Wish after);

    /** Begins to remove one; nothing happens if it is gone. Refused while something needs it. */
    void delete(String id);

    /** How long removing takes. */
    default Duration deleteTime() {
        return time();
    }
}
