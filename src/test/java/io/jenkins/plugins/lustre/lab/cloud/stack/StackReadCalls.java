package io.jenkins.plugins.lustre.lab.cloud.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.GetTemplateResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** The calls that show stacks. */
final class StackReadCalls {
    private final Context context;
    private final Stacks stacks;

    StackReadCalls(Context context, Stacks stacks) {
        this.context = context;
        this.stacks = stacks;
    }

    void addTo(Service service) {
        service.on("DescribeStacks", this::describe)
                .on("ListStacks", this::list)
                .on("DescribeStackEvents", this::events)
                .on("DescribeStackResources", this::resources)
                .on("ListStackResources", this::listResources)
                .on("GetTemplate", this::template);
    }

    private List<LabStack> newestFirst() {
        List<LabStack> all = new ArrayList<>(stacks.all());
        Collections.reverse(all);
        return all;
    }

    private SdkPojo describe(Call call) {
        if (call.params().get("StackName").isPresent()) {
            LabStack stack = stacks.get(call.params().require("StackName"));
            return DescribeStacksResponse.builder().stacks(shown(stack)).build();
        }
        List<LabStack> present =
                newestFirst().stream().filter(stack -> !stack.isDeleted()).toList();
        Page<LabStack> page = Page.of(present, call.params().get("NextToken"), context.pageSize(), stack -> stack.id);
        return DescribeStacksResponse.builder()
                .stacks(page.items().stream().map(StackReadCalls::shown).toList())
                .nextToken(page.next())
                .build();
    }

    private static Stack shown(LabStack stack) {
        return Stack.builder()
                .stackId(stack.id)
                .stackName(stack.name)
                .description(stack.input.template().description())
                .parameters(stack.input.parameters().entrySet().stream()
                        .map(value -> Parameter.builder()
                                .parameterKey(value.getKey())
                                .parameterValue(hidden(stack, value))
                                .build())
                        .toList())
                .creationTime(stack.created)
                .lastUpdatedTime(stack.updated.orElse(null))
                .deletionTime(stack.deleted.orElse(null))
                .stackStatus(stack.status)
                .stackStatusReason(stack.reason)
                .disableRollback(stack.disableRollback)
                .timeoutInMinutes(stack.timeoutMinutes)
                .enableTerminationProtection(stack.isProtected)
                .outputs(stack.outputs)
                .tags(stack.input.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    private static String hidden(LabStack stack, Map.Entry<String, String> value) {
        JsonNode declared = stack.input.template().parameters().get(value.getKey());
        return declared.path("NoEcho").asBoolean() ? "****" : value.getValue();
    }

    private SdkPojo list(Call call) {
        List<String> states = call.params().strings("StackStatusFilter");
        List<LabStack> matching = newestFirst().stream()
                .filter(stack -> states.isEmpty() || states.contains(stack.status))
                .toList();
        Page<LabStack> page = Page.of(matching, call.params().get("NextToken"), context.pageSize(), stack -> stack.id);
        return ListStacksResponse.builder()
                .stackSummaries(page.items().stream()
                        .map(stack -> StackSummary.builder()
                                .stackId(stack.id)
                                .stackName(stack.name)
                                .creationTime(stack.created)
                                .lastUpdatedTime(stack.updated.orElse(null))
                                .deletionTime(stack.deleted.orElse(null))
                                .stackStatus(stack.status)
                                .stackStatusReason(stack.reason)
                                .build())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    private SdkPojo events(Call call) {
        LabStack stack = stacks.named(call.params().require("StackName"));
        List<StackEvent> events = new ArrayList<>(stack.events);
        Collections.reverse(events);
        Page<StackEvent> page =
                Page.of(events, call.params().get("NextToken"), context.pageSize(), StackEvent::eventId);
        return DescribeStackEventsResponse.builder()
                .stackEvents(page.items())
                .nextToken(page.next())
                .build();
    }

    private SdkPojo resources(Call call) {
        LabStack stack = stacks.get(call.params().require("StackName"));
        return DescribeStackResourcesResponse.builder()
                .stackResources(stack.resources.values().stream()
                        .map(resource -> StackResource.builder()
                                .stackName(stack.name)
                                .stackId(stack.id)
                                .logicalResourceId(resource.logicalId)
                                .physicalResourceId(resource.made.id())
                                .resourceType(resource.type)
                                .timestamp(resource.changed)
                                .resourceStatus(resource.status)
                                .resourceStatusReason(resource.reason)
                                .build())
                        .toList())
                .build();
    }

    private SdkPojo listResources(Call call) {
        LabStack stack = stacks.get(call.params().require("StackName"));
        Page<LabResource> page = Page.of(
                List.copyOf(stack.resources.values()),
                call.params().get("NextToken"),
                context.pageSize(),
                resource -> resource.logicalId);
        return ListStackResourcesResponse.builder()
                .stackResourceSummaries(page.items().stream()
                        .map(resource -> StackResourceSummary.builder()
                                .logicalResourceId(resource.logicalId)
                                .physicalResourceId(resource.made.id())
                                .resourceType(resource.type)
                                .lastUpdatedTimestamp(resource.changed)
                                .resourceStatus(resource.status)
                                .resourceStatusReason(resource.reason)
                                .build())
                        .toList())
                .nextToken(page.next())
                .build();
    }

    private SdkPojo template(Call call) {
        if (call.params().get("StackName").isEmpty()
                && call.params().get("ChangeSetName").isEmpty()) {
            throw AwsError.validation("StackName is required if ChangeSetName is not specified.");
        }
        LabStack stack = stacks.get(call.params().require("StackName"));
        return GetTemplateResponse.builder()
                .templateBody(stack.input.template().body())
                .stagesAvailableWithStrings("Original", "Processed")
                .build();
    }
}
