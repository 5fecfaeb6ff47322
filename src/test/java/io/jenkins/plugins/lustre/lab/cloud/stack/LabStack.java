package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** A stack: its input, its resources, its events and what runs on it. */
final class LabStack {
    final String name;
    final String id;
    final Context context;
    final Instant created;
    final Map<String, LabResource> resources = new LinkedHashMap<>();
    final List<StackEvent> events = new ArrayList<>();
    final Map<String, ChangeSet> changeSets = new LinkedHashMap<>();
    final Map<String, String> tokens = new HashMap<>();
    Input input;
    String status = "";
    String reason;
    Optional<Instant> updated = Optional.empty();
    Optional<Instant> deleted = Optional.empty();
    Optional<JsonNode> policy = Optional.empty();
    boolean isProtected;
    Integer timeoutMinutes;
    boolean disableRollback;
    List<Output> outputs = List.of();
    Optional<Run> run = Optional.empty();
    private String token;

    /** Work that goes on over time and can be broken off. */
    interface Run {
        /** Begins no more and lets go of what was begun. */
        void abort();
    }

    /** What a stack is made of: the template, the values of its parameters, and the tags. */
    record Input(Template template, Map<String, String> parameters, Map<String, String> tags) {}

    LabStack(String name, String id, Context context, Input input) {
        this.name = name;
        this.id = id;
        this.context = context;
        this.created = context.timeline().now();
        this.input = input;
    }

    boolean isDeleted() {
        return status.equals("DELETE_COMPLETE");
    }

    /** Begins an action that a client asked for; the events from now on carry its token. */
    void begin(String clientToken) {
        token = clientToken;
    }

    void status(String newStatus, String newReason) {
        status = newStatus;
        reason = newReason;
        event(name, id, "AWS::CloudFormation::Stack", newStatus, newReason, null);
    }

    void status(LabResource resource, String newStatus, String newReason) {
        resource.status = newStatus;
        resource.reason = newReason;
        resource.changed = context.timeline().now();
        event(
                resource.logicalId,
                resource.made.id(),
                resource.type,
                newStatus,
                newReason,
                resource.made.properties().toString());
    }

    void event(String logicalId, String physicalId, String type, String eventStatus, String why, String properties) {
        Instant now = context.timeline().now();
        events.add(StackEvent.builder()
                .stackId(id)
                .stackName(name)
                .eventId(
                        type.equals("AWS::CloudFormation::Stack")
                                ? context.names().uuid()
                                : logicalId + "-" + eventStatus + "-" + now + "-" + events.size())
                .logicalResourceId(logicalId)
                .physicalResourceId(physicalId == null ? "" : physicalId)
                .resourceType(type)
                .timestamp(now)
                .resourceStatus(eventStatus)
                .resourceStatusReason(why)
                .resourceProperties(properties)
                .clientRequestToken(token)
                .build());
    }

    /** Parameters and pseudo parameters. */
    Map<String, String> values(Input of) {
        Map<String, String> values = new HashMap<>(of.parameters());
        values.put("AWS::StackName", name);
        values.put("AWS::StackId", id);
        values.put("AWS::Region", context.region());
        values.put("AWS::AccountId", context.account());
        values.put("AWS::Partition", "aws");
        values.put("AWS::URLSuffix", "amazonaws.com");
        return values;
    }

    /** A resolver that knows the resources as they are now. */
    Resolver resolver(Input of) {
        return new Resolver(
                values(of),
                name -> TextNode.valueOf(resources.get(name).made.id()),
                name -> TextNode.valueOf(resources
                        .get(name.substring(0, name.indexOf('.')))
                        .made
                        .physical()
                        .map(physical -> physical.attributes().get(name.substring(name.indexOf('.') + 1)))
                        .orElse("")));
    }

    /** What the resource shall be by this input, with the tags that CloudFormation adds. */
    LabResource.Made wish(Input of, String logicalId) {
        Template.Definition definition = of.template().resources().get(logicalId);
        Map<String, String> tags = new LinkedHashMap<>();
        if (context.kinds().get(definition.type()).taggable()) {
            tags.putAll(of.tags());
            tags.put("aws:cloudformation:stack-name", name);
            tags.put("aws:cloudformation:stack-id", id);
            tags.put("aws:cloudformation:logical-id", logicalId);
        }
        JsonNode properties = resolver(of).resolve(definition.properties());
        return new LabResource.Made(
                Optional.empty(), new ResourceKind.Wish(name, logicalId, properties, tags), definition);
    }

    void showOutputs() {
        outputs = input.template().outputs().entrySet().stream()
                .map(output -> Output.builder()
                        .outputKey(output.getKey())
                        .outputValue(resolver(input)
                                .resolve(output.getValue().path("Value"))
                                .asText())
                        .description(output.getValue().path("Description").asText(null))
                        .build())
                .toList();
    }
}
