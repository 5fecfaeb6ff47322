package io.jenkins.plugins.lustre.cloud;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/**
 * The events of a stack from a certain one on, oldest first.
 *
 * @param list all of them
 */
public record StackEvents(List<StackEvent> list) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The events of resources that failed only because another one had. */
    private static final Set<String> CONSEQUENCES = Set.of("Resource creation cancelled", "Resource update cancelled");

    private static final String INSTANCE = "AWS::EC2::Instance";

    public StackEvents {
        list = List.copyOf(list);
    }

    /**
     * Reads all pages back to an event that is known.
     *
     * @param known the id of the last event that is not wanted; empty for all
     */
    public static StackEvents since(CloudFormationClient cloudFormation, String stackId, String known) {
        List<StackEvent> events = new ArrayList<>();
        for (StackEvent event : cloudFormation
                .describeStackEventsPaginator(r -> r.stackName(stackId))
                .stackEvents()) {
            if (event.eventId().equals(known)) {
                break;
            }
            events.add(event);
        }
        Collections.reverse(events);
        return new StackEvents(events);
    }

    /** The id of a stack's last event; empty if it has none. */
    public static String last(CloudFormationClient cloudFormation, String stackId) {
        return cloudFormation.describeStackEvents(r -> r.stackName(stackId)).stackEvents().stream()
                .findFirst()
                .map(StackEvent::eventId)
                .orElse("");
    }

    /** One line for each event from a position on. */
    public List<String> lines(long from) {
        return list.stream().skip(from).map(StackEvents::line).toList();
    }

    /** The first resource that failed, and why; empty if none did. */
    public Optional<String> firstFailure() {
        return list.stream()
                .filter(e -> e.resourceStatusAsString().endsWith("_FAILED"))
                .filter(e -> !e.stackId().equals(e.physicalResourceId()))
                .filter(e -> !CONSEQUENCES.contains(reason(e)))
                .findFirst()
                .map(e -> e.logicalResourceId() + " (" + e.resourceType() + "): " + reason(e));
    }

    /** The instances that were made, by the logical id of their resource, and not taken away since. */
    public Set<String> instances() {
        Set<String> instances = new LinkedHashSet<>();
        for (StackEvent event : list) {
            if (INSTANCE.equals(event.resourceType())
                    && event.physicalResourceId() != null
                    && !event.physicalResourceId().isEmpty()) {
                String status = event.resourceStatusAsString();
                if (status.equals("CREATE_COMPLETE")) {
                    instances.add(event.physicalResourceId());
                } else if (status.startsWith("DELETE_")) {
                    instances.remove(event.physicalResourceId());
                }
            }
        }
        return instances;
    }

    /** How many resources were made or changed, the stack itself left out. */
    public int resourcesDone() {
        Map<String, String> last = new HashMap<>();
        list.stream()
                .filter(e -> !e.stackId().equals(e.physicalResourceId()))
                .forEach(e -> last.put(e.logicalResourceId(), e.resourceStatusAsString()));
        return (int) last.values().stream()
                .filter(s -> s.equals("CREATE_COMPLETE") || s.equals("UPDATE_COMPLETE"))
                .count();
    }

    private static String line(StackEvent event) {
        String physical = event.physicalResourceId() == null
                        || event.physicalResourceId().isEmpty()
                        || event.physicalResourceId().equals(event.stackId())
                ? ""
                : " (" + event.physicalResourceId() + ")";
        String reason = reason(event);
        return TIME.format(event.timestamp()) + " " + event.resourceStatusAsString() + " " + event.resourceType() + " "
                + event.logicalResourceId() + physical + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** The whole reason, in one line. */
    private static String reason(StackEvent event) {
        return event.resourceStatusReason() == null
                ? ""
                : event.resourceStatusReason()
                        .replaceAll("\\s*[\\r\\n]+\\s*", " ")
                        .trim();
    }
}
