package io.jenkins.plugins.lustre.cloud;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/**
 * A stack at one moment.
 *
 * @param status CloudFormation's word; {@code DELETE_COMPLETE} also if it is not known any more
 * @param reason CloudFormation's own words for it; may be empty
 * @param events since the one that was known
 * @param lost servers that were made and do not run any more, while the stack counts on them
 */
public record StackLook(String status, String reason, StackEvents events, List<LostServer> lost) {

    private static final Set<String> COUNTS_ON_SERVERS =
            Set.of("CREATE_IN_PROGRESS", "CREATE_COMPLETE", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE");

    static final String GONE = "DELETE_COMPLETE";

    /** Looks. Blocks. */
    public static StackLook at(AwsClients aws, String stackId, String knownEvent) {
        Optional<Stack> stack = Stacks.find(aws, stackId);
        if (stack.isEmpty()) {
            return new StackLook(GONE, "", new StackEvents(List.of()), List.of());
        }
        StackEvents events = StackEvents.since(aws.cloudFormation(), stackId, knownEvent);
        List<LostServer> lost = lost(aws, stack.get(), events);
        if (!lost.isEmpty()) {
            stack = Stacks.find(aws, stackId);
            lost = stack.filter(StackLook::countsOnServers).isPresent() ? lost : List.of();
        }
        return new StackLook(
                stack.map(Stack::stackStatusAsString).orElse(GONE),
                stack.map(Stack::stackStatusReason).orElse(""),
                events,
                lost);
    }

    private static List<LostServer> lost(AwsClients aws, Stack stack, StackEvents events) {
        if (!countsOnServers(stack)) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        for (StackEvent event : events.list()) {
            if (events.instances().contains(event.physicalResourceId())) {
                names.put(event.physicalResourceId(), event.logicalResourceId().toLowerCase(Locale.ROOT));
            }
        }
        return LostServer.certain(ClusterFinder.lost(aws, names));
    }

    private static boolean countsOnServers(Stack stack) {
        return COUNTS_ON_SERVERS.contains(stack.stackStatusAsString());
    }

    /** Whether something is still at work on the stack. */
    public boolean underWay() {
        return status.endsWith("_IN_PROGRESS");
    }

    /** Whether the stack has come to this status since the event that was known. */
    public boolean settled() {
        return !underWay()
                && events.list().stream()
                        .anyMatch(e -> e.stackId().equals(e.physicalResourceId())
                                && status.equals(e.resourceStatusAsString()));
    }

    /** The first resource that failed and why, or else the reason of the stack's own status. */
    public String why() {
        return events.firstFailure()
                .orElse(reason == null || reason.isEmpty() ? "CloudFormation gave no reason" : reason);
    }
}
