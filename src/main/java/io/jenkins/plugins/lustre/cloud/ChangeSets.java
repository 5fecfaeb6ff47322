package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

/** Updates of stacks, which are always change sets that are read first. All methods block and may be called twice. */
public final class ChangeSets {

    /**
     * A change set as it is.
     *
     * @param status CloudFormation's word
     * @param reason CloudFormation's own words for it; may be empty
     * @param changes of all pages
     */
    public record Look(String status, String reason, List<Change> changes) {

        /** Whether CloudFormation is still working it out. */
        public boolean pending() {
            return status.endsWith("_PENDING") || status.endsWith("_IN_PROGRESS");
        }

        /** Whether CloudFormation found that there is nothing to do, which it calls a failure. */
        public boolean empty() {
            return "FAILED".equals(status)
                    && (reason.contains("didn't contain changes") || reason.contains("No updates are to be performed"));
        }
    }

    private ChangeSets() {}

    /**
     * Makes the change set of a growth, from the stack's present template.
     *
     * @param name unique for the request
     * @return the template afterwards
     */
    public static ObjectNode create(
            AwsClients aws,
            ComputeEnvironment environment,
            String stackName,
            String stackId,
            Growth growth,
            String name)
            throws OperationFailedException {
        ObjectNode template = growth.apply(Stacks.template(aws, stackName, stackId), environment, stackName);
        try {
            aws.cloudFormation()
                    .createChangeSet(r -> r.stackName(stackId)
                            .changeSetName(name)
                            .changeSetType(ChangeSetType.UPDATE)
                            .clientToken(name)
                            .tags(StackActions.tags(growth.tags()))
                            .templateBody(template.toString()));
        } catch (AlreadyExistsException e) {
            return template;
        }
        return template;
    }

    /** Reads a change set with all its pages. */
    public static Look look(AwsClients aws, String stackId, String name) {
        List<Change> changes = new ArrayList<>();
        String token = null;
        DescribeChangeSetResponse page;
        do {
            String next = token;
            page = aws.cloudFormation()
                    .describeChangeSet(
                            r -> r.stackName(stackId).changeSetName(name).nextToken(next));
            changes.addAll(page.changes());
            token = page.nextToken();
        } while (token != null);
        String reason = page.statusReason() == null ? "" : page.statusReason();
        return new Look(page.statusAsString(), reason, changes);
    }

    /**
     * Executes a change set, unless it has been already.
     *
     * @param knownEvent the stack's last event before
     */
    public static void execute(AwsClients aws, String stackId, String name, String token, String knownEvent) {
        try {
            aws.cloudFormation()
                    .executeChangeSet(
                            r -> r.stackName(stackId).changeSetName(name).clientRequestToken(token));
        } catch (InvalidChangeSetStatusException | ChangeSetNotFoundException | TokenAlreadyExistsException e) {
            if (StackEvents.last(aws.cloudFormation(), stackId).equals(knownEvent)) {
                throw e;
            }
        }
    }

    /** Deletes a change set; one that is gone or executed, or whose stack is gone, is no failure. */
    public static void delete(AwsClients aws, String stackId, String name) {
        try {
            aws.cloudFormation().deleteChangeSet(r -> r.stackName(stackId).changeSetName(name));
        } catch (ChangeSetNotFoundException | InvalidChangeSetStatusException e) {
            return;
        } catch (CloudFormationException e) {
            if (!Stacks.absent(e)) {
                throw e;
            }
        }
    }
}
