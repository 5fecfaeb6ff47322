package io.jenkins.plugins.lustre.lab.cloud.stack;

import io.jenkins.plugins.lustre.lab.cloud.wire.AwsError;
import io.jenkins.plugins.lustre.lab.cloud.wire.Call;
import io.jenkins.plugins.lustre.lab.cloud.wire.Params;
import io.jenkins.plugins.lustre.lab.cloud.wire.Service;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DeleteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecuteChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** The calls that change stacks, which goes by change sets alone. */
final class ChangeSetCalls {
    private final Context context;
    private final Stacks stacks;
    private final StackInput input;

    ChangeSetCalls(Context context, Stacks stacks, TemplateReader reader) {
        this.context = context;
        this.stacks = stacks;
        this.input = new StackInput(reader);
    }

    void addTo(Service service) {
        service.on("CreateChangeSet", this::create)
                .on("DescribeChangeSet", this::describe)
                .on("ListChangeSets", this::list)
                .on("ExecuteChangeSet", this::execute)
                .on("DeleteChangeSet", this::delete);
    }

    private SdkPojo create(Call call) {
        Params params = call.params();
        String name = params.require("ChangeSetName");
        if (!name.matches("[a-zA-Z][-a-zA-Z0-9]{0,127}")) {
            throw AwsError.validation("1 validation error detected: Value '" + name
                    + "' at 'changeSetName' failed to satisfy constraint: Member must satisfy regular expression"
                    + " pattern: [a-zA-Z][-a-zA-Z0-9]*");
        }
        String type = params.get("ChangeSetType").orElse("UPDATE");
        if (!type.equals("UPDATE")) {
            throw AwsError.validation("The laboratory makes change sets of type UPDATE only, not " + type);
        }
        LabStack stack = stacks.named(params.require("StackName"));
        Optional<String> token = params.get("ClientToken");
        ChangeSet there = stack.changeSets.get(name);
        if (there != null && token.isPresent() && there.token.equals(token)) {
            return response(there);
        } else if (there != null && !there.execution.startsWith("EXECUTE_")) {
            throw AwsError.client("AlreadyExistsException", "ChangeSet " + there.id + " already exists");
        }
        if (!isUpdatable(stack)) {
            throw AwsError.validation(
                    "Stack:" + stack.id + " is in " + stack.status + " state and can not be updated.");
        }
        LabStack.Input after = input.of(params, Optional.of(stack.input));
        Comparison comparison = new Comparison(stack, after);
        ChangeSet made = new ChangeSet(
                name,
                context.arn("changeSet/" + name + "/" + context.names().uuid()),
                stack,
                after,
                comparison.changes(),
                context.timeline().now(),
                token);
        boolean differs = !made.changes.isEmpty() || comparison.outputsDiffer();
        stack.changeSets.put(name, made);
        context.timeline().after(context.changeSetTime(), () -> made.ready(differs));
        return response(made);
    }

    private static boolean isUpdatable(LabStack stack) {
        return switch (stack.status) {
            case "CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE" -> true;
            default -> false;
        };
    }

    private static SdkPojo response(ChangeSet set) {
        return CreateChangeSetResponse.builder()
                .id(set.id)
                .stackId(set.stack.id)
                .build();
    }

    private Optional<ChangeSet> find(Params params) {
        String name = params.require("ChangeSetName");
        if (name.startsWith("arn:")) {
            return stacks.all().stream()
                    .flatMap(stack -> stack.changeSets.values().stream())
                    .filter(set -> set.id.equals(name))
                    .findFirst();
        }
        return Optional.ofNullable(
                stacks.named(params.require("StackName")).changeSets.get(name));
    }

    private ChangeSet get(Params params) {
        return find(params)
                .orElseThrow(() -> new AwsError(
                        "ChangeSetNotFound",
                        404,
                        "ChangeSet [" + params.require("ChangeSetName") + "] does not exist"));
    }

    private SdkPojo describe(Call call) {
        ChangeSet set = get(call.params());
        boolean ready = !set.status.endsWith("_PENDING");
        Page<Change> page = Page.of(
                ready ? set.changes : List.<Change>of(),
                call.params().get("NextToken"),
                context.pageSize(),
                change -> change.resourceChange().logicalResourceId());
        return DescribeChangeSetResponse.builder()
                .changeSetName(set.name)
                .changeSetId(set.id)
                .stackId(set.stack.id)
                .stackName(set.stack.name)
                .creationTime(set.created)
                .status(set.status)
                .statusReason(set.reason)
                .executionStatus(set.execution)
                .changes(page.items())
                .nextToken(page.next())
                .tags(set.input.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    private SdkPojo list(Call call) {
        LabStack stack = stacks.named(call.params().require("StackName"));
        return ListChangeSetsResponse.builder()
                .summaries(stack.changeSets.values().stream()
                        .map(set -> ChangeSetSummary.builder()
                                .stackId(stack.id)
                                .stackName(stack.name)
                                .changeSetId(set.id)
                                .changeSetName(set.name)
                                .status(set.status)
                                .statusReason(set.reason)
                                .executionStatus(set.execution)
                                .creationTime(set.created)
                                .build())
                        .toList())
                .build();
    }

    private SdkPojo execute(Call call) {
        ChangeSet set = get(call.params());
        Optional<String> token = StackInput.token(call.params());
        if (token.isPresent() && set.executionToken.equals(token)) {
            return ExecuteChangeSetResponse.builder().build();
        }
        if (!set.execution.equals("AVAILABLE")) {
            throw AwsError.client(
                    "InvalidChangeSetStatus",
                    "ChangeSet [" + set.id + "] cannot be executed in its current execution status of [" + set.execution
                            + "]");
        }
        if (!isUpdatable(set.stack)) {
            throw AwsError.validation(
                    "Stack:" + set.stack.id + " is in " + set.stack.status + " state and can not be updated.");
        }
        set.executionToken = token;
        set.execution = "EXECUTE_IN_PROGRESS";
        set.stack.changeSets.values().removeIf(other -> other != set);
        set.stack.begin(token.orElse(null));
        new Update(set.stack, set.input, done -> set.execution = done ? "EXECUTE_COMPLETE" : "EXECUTE_FAILED").start();
        return ExecuteChangeSetResponse.builder().build();
    }

    private SdkPojo delete(Call call) {
        find(call.params()).ifPresent(set -> {
            if (set.execution.equals("EXECUTE_IN_PROGRESS")) {
                throw AwsError.client(
                        "InvalidChangeSetStatus", "ChangeSet [" + set.id + "] is in use and cannot be deleted");
            }
            set.stack.changeSets.remove(set.name);
        });
        return DeleteChangeSetResponse.builder().build();
    }
}
