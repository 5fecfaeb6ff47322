package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;

/** Stacks as CloudFormation shows them. */
public final class Stacks {

    private static final Set<String> READY = Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE");

    private static final Set<String> BUSY =
            Set.of("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");

    private Stacks() {}

    /**
     * A stack by name or id. By name, only one that is not deleted; by id, also one that was deleted less than 90 days
     * ago.
     */
    public static Optional<Stack> find(AwsClients aws, String nameOrId) {
        try {
            return aws.cloudFormation().describeStacks(r -> r.stackName(nameOrId)).stacks().stream()
                    .findFirst();
        } catch (CloudFormationException e) {
            if (absent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether CloudFormation says that there is no such stack. */
    static boolean absent(CloudFormationException failure) {
        return "ValidationError".equals(AwsErrors.code(failure))
                && AwsErrors.words(failure).contains("does not exist");
    }

    /** The template as it was given. */
    public static ObjectNode template(AwsClients aws, String stackName, String stackId)
            throws OperationFailedException {
        return TemplateServers.parse(
                stackName,
                aws.cloudFormation()
                        .getTemplate(r -> r.stackName(stackId).templateStage(TemplateStage.ORIGINAL))
                        .templateBody());
    }

    /** The stack's tags, sorted. */
    public static Map<String, String> tags(Stack stack) {
        Map<String, String> tags = new TreeMap<>();
        stack.tags().forEach(t -> tags.put(t.key(), t.value()));
        return tags;
    }

    /** Whether nothing of the stack is left. */
    public static boolean deleted(Stack stack) {
        return "DELETE_COMPLETE".equals(stack.stackStatusAsString());
    }

    /** Whether the stack is complete and can be updated. */
    public static boolean ready(Stack stack) {
        return READY.contains(stack.stackStatusAsString());
    }

    /** Whether it is being created or updated, and likely to be complete when that has ended. */
    static boolean busy(Stack stack) {
        return BUSY.contains(stack.stackStatusAsString());
    }

    /**
     * Refuses a stack that this plugin did not make, or that belongs to another environment.
     *
     * @throws OperationFailedException naming the owner
     */
    public static void requireOurs(Stack stack, ComputeEnvironment environment) throws OperationFailedException {
        Map<String, String> tags = tags(stack);
        String of = tags.get(TagNames.ENVIRONMENT);
        if (of == null || !tags.containsKey(TagNames.FORMAT)) {
            throw new OperationFailedException("The stack " + stack.stackName() + " in " + environment.region()
                    + " was not made by this plugin; it is left alone. Choose another stack name.");
        }
        if (!of.equals(StackTags.value(environment.name()))) {
            throw new OperationFailedException("The stack " + stack.stackName() + " belongs to the environment " + of
                    + ", not to " + environment.name() + "; it is left alone.");
        }
    }

    /**
     * Refuses, besides, a stack that another controller made.
     *
     * @throws OperationFailedException naming the owner
     */
    public static void requireOurs(Stack stack, ComputeEnvironment environment, Owner owner)
            throws OperationFailedException {
        requireOurs(stack, environment);
        Map<String, String> tags = tags(stack);
        if (!StackTags.value(owner.controllerId()).equals(tags.get(TagNames.CONTROLLER))) {
            throw new OperationFailedException("The stack " + stack.stackName() + " was made by another Jenkins ("
                    + tags.get(TagNames.ROOT_URL) + ", job " + tags.get(TagNames.JOB) + ", build "
                    + tags.get(TagNames.BUILD) + "); it is left alone.");
        }
    }

    /**
     * Refuses a stack that cannot be used or updated as it is, and says what to do.
     *
     * @throws OperationFailedException if it is not {@link #ready}
     */
    public static void requireReady(Stack stack) throws OperationFailedException {
        if (!ready(stack)) {
            String reason = stack.stackStatusReason() == null
                            || stack.stackStatusReason().isBlank()
                    ? ""
                    : " (" + stack.stackStatusReason() + ")";
            throw new OperationFailedException("The stack " + stack.stackName() + " is in "
                    + stack.stackStatusAsString() + reason + ". " + advice(stack.stackStatusAsString()));
        }
    }

    private static String advice(String status) {
        return switch (status) {
            case "ROLLBACK_COMPLETE", "CREATE_FAILED" ->
                "Its creation failed, and CloudFormation can only delete it now. Remove it with"
                        + " lustreDestroy and provision again.";
            case "ROLLBACK_FAILED", "DELETE_FAILED" ->
                "Some of its resources could not be deleted: its events say which. Remove what"
                        + " holds them, then run lustreDestroy.";
            case "REVIEW_IN_PROGRESS" ->
                "It is only a change set that nobody executed. Remove it with lustreDestroy" + " and provision again.";
            case "UPDATE_ROLLBACK_FAILED" ->
                "An update failed and could not be undone. Continue the rollback in the"
                        + " CloudFormation console, then run this again.";
            case "DELETE_COMPLETE" -> "It is gone.";
            default -> "Something else is at work on it. Wait until that has ended, then run this again.";
        };
    }
}
