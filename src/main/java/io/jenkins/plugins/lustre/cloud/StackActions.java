package io.jenkins.plugins.lustre.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.lustre.model.ClusterSpec;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.TokenAlreadyExistsException;

/** Creates and deletes stacks. All methods block, and may be called twice with the same token. */
public final class StackActions {

    /** No update replaces or deletes anything, whoever asks for it. */
    static final String POLICY = """
            {"Statement": [
              {"Effect": "Deny", "Principal": "*", "Action": ["Update:Replace", "Update:Delete"], "Resource": "*"},
              {"Effect": "Allow", "Principal": "*", "Action": "Update:*", "Resource": "*"}
            ]}
            """;

    private StackActions() {}

    /**
     * Creates a stack. CloudFormation gets no time limit of its own: when the caller's is over, the stack is not rolled
     * back, so that another request can go on waiting for it.
     *
     * @param token the request's, also among the tags
     * @return the stack's id
     * @throws OperationFailedException if there is a stack of that name that another request made
     */
    public static String create(
            AwsClients aws, ClusterSpec spec, ObjectNode template, Map<String, String> tags, String token)
            throws OperationFailedException {
        try {
            return aws.cloudFormation()
                    .createStack(r -> r.stackName(spec.stackName())
                            .templateBody(template.toString())
                            .tags(tags(tags))
                            .stackPolicyBody(POLICY)
                            .onFailure(spec.onFailure() == ClusterSpec.OnFailure.KEEP ? "DO_NOTHING" : "ROLLBACK")
                            .clientRequestToken(token))
                    .stackId();
        } catch (AlreadyExistsException | TokenAlreadyExistsException e) {
            Optional<Stack> stack = Stacks.find(aws, spec.stackName());
            if (stack.isPresent() && token.equals(Stacks.tags(stack.get()).get(TagNames.REQUEST))) {
                return stack.get().stackId();
            }
            throw new OperationFailedException(
                    "Another request made a stack " + spec.stackName() + " at the same time. Run this again.", e);
        }
    }

    /**
     * Asks for a stack to be deleted; one that is gone already is no failure.
     *
     * @return empty if it was begun, or else why CloudFormation cannot begin it now: an update is under way
     */
    public static Optional<String> delete(AwsClients aws, String stackId, String token) {
        try {
            aws.cloudFormation().deleteStack(r -> r.stackName(stackId).clientRequestToken(token));
        } catch (TokenAlreadyExistsException e) {
            return Optional.empty();
        } catch (CloudFormationException e) {
            if (updating(e)) {
                return Optional.of(AwsErrors.words(e));
            }
            if (!Stacks.absent(e)) {
                throw e;
            }
        }
        return Optional.empty();
    }

    private static boolean updating(CloudFormationException failure) {
        return "ValidationError".equals(AwsErrors.code(failure))
                && AwsErrors.words(failure).matches("(?s).* cannot be deleted while in status \\w+_IN_PROGRESS.*");
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(t -> Tag.builder().key(t.getKey()).value(t.getValue()).build())
                .toList();
    }
}
