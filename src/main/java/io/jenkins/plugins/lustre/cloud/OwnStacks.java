package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.OperationFailedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * The stacks that a controller made with this plugin and that are not deleted, where an environment is.
 *
 * @param stacks in CloudFormation's order; also those of other environments that use the same account and region
 * @param awsTime AWS's own clock when it answered; {@code null} if the answer had none
 */
public record OwnStacks(List<OwnStack> stacks, Instant awsTime) {

    public OwnStacks {
        stacks = List.copyOf(stacks);
    }

    /**
     * Lists them, all pages. Blocks.
     *
     * @param controllerId see {@link Owner#controllerId}
     */
    public static OwnStacks list(AwsClients aws, ComputeEnvironment environment, String controllerId) {
        List<OwnStack> own = new ArrayList<>();
        Instant awsTime = null;
        for (DescribeStacksResponse page : aws.cloudFormation().describeStacksPaginator(r -> {})) {
            awsTime = time(page).orElse(awsTime);
            page.stacks().stream()
                    .filter(stack -> madeBy(stack, controllerId))
                    .map(stack -> read(aws, environment, stack))
                    .forEach(own::add);
        }
        return new OwnStacks(own, awsTime);
    }

    /** The same for one stack by its id; without it if it is gone or another controller's. Blocks. */
    public static OwnStacks one(AwsClients aws, ComputeEnvironment environment, String controllerId, String stackId) {
        try {
            DescribeStacksResponse answer = aws.cloudFormation().describeStacks(r -> r.stackName(stackId));
            List<OwnStack> own = answer.stacks().stream()
                    .filter(stack -> !Stacks.deleted(stack) && madeBy(stack, controllerId))
                    .map(stack -> read(aws, environment, stack))
                    .toList();
            return new OwnStacks(own, time(answer).orElse(null));
        } catch (CloudFormationException e) {
            if (Stacks.absent(e)) {
                return new OwnStacks(List.of(), null);
            }
            throw e;
        }
    }

    private static boolean madeBy(Stack stack, String controllerId) {
        Map<String, String> tags = Stacks.tags(stack);
        return !controllerId.isBlank()
                && tags.containsKey(TagNames.FORMAT)
                && StackTags.value(controllerId).equals(tags.get(TagNames.CONTROLLER));
    }

    private static OwnStack read(AwsClients aws, ComputeEnvironment environment, Stack stack) {
        return new OwnStack(
                environment.region(),
                stack.stackName(),
                stack.stackId(),
                stack.stackStatusAsString(),
                stack.stackStatusReason(),
                stack.creationTime(),
                size(aws, stack),
                Stacks.tags(stack));
    }

    /** A stack that another has just deleted, or that has no template yet, is shown without its size. */
    private static String size(AwsClients aws, Stack stack) {
        try {
            return words(TemplateServers.read(Stacks.template(aws, stack.stackName(), stack.stackId())));
        } catch (OperationFailedException e) {
            return "";
        } catch (CloudFormationException e) {
            if (!AwsErrors.aboutInput(e)) {
                throw e;
            }
            return "";
        }
    }

    static String words(List<ServerShape> servers) {
        Map<String, Long> kinds = servers.stream()
                .collect(Collectors.groupingBy(
                        s -> s.role() + " " + s.machine().instanceType(), LinkedHashMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey().startsWith(Role.MDS.name())
                        ? kind.getKey()
                        : kind.getValue() + " x " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Instant> time(CloudFormationResponse answer) {
        return answer.sdkHttpResponse().firstMatchingHeader("Date").flatMap(OwnStacks::moment);
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
