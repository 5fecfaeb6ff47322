package io.jenkins.plugins.lustre.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeAction;
import software.amazon.awssdk.services.cloudformation.model.ChangeSource;
import software.amazon.awssdk.services.cloudformation.model.EvaluationType;
import software.amazon.awssdk.services.cloudformation.model.Replacement;
import software.amazon.awssdk.services.cloudformation.model.ResourceAttribute;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/**
 * Judges a change set. The data of a cluster live on disks that are gone when a server is replaced or stopped, so a
 * change set may add resources and may change the tags and the security groups of what is there; nothing else.
 */
public final class ChangeReview {

    /**
     * CloudFormation calls the replacement of an instance conditional when its security groups change, for the sake of
     * instances outside of a VPC. Servers always are in one, where it is no interruption (CloudFormation reference,
     * AWS::EC2::Instance, SecurityGroupIds).
     */
    private static final String INSTANCE = "AWS::EC2::Instance";

    /**
     * When another resource refers to the group of the stack and the group changes, be it only its tags, CloudFormation
     * cannot tell beforehand whether what is referred to changes too. It does so only if the group is replaced.
     */
    private static final Set<String> RULES = Set.of("AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress");

    private ChangeReview() {}

    /** Why the change set must not be executed, one line for each resource; empty if it may be. */
    public static List<String> refusals(List<Change> changes) {
        List<String> refusals = new ArrayList<>();
        boolean groupStays = changes.stream()
                .map(Change::resourceChange)
                .anyMatch(r -> r != null
                        && Template.GROUP.equals(r.logicalResourceId())
                        && r.action() == ChangeAction.MODIFY
                        && r.replacement() == Replacement.FALSE);
        for (Change change : changes) {
            ResourceChange resource = change.resourceChange();
            if (resource == null) {
                refusals.add("a change of type " + change.typeAsString() + " that is not about a resource");
            } else if (resource.action() != ChangeAction.ADD) {
                String why = why(resource, groupStays);
                if (!why.isEmpty()) {
                    refusals.add(resource.logicalResourceId() + " (" + resource.resourceType() + " "
                            + resource.physicalResourceId() + ") " + why);
                }
            }
        }
        return refusals;
    }

    /** What it would do, in words: one line for each resource. */
    public static List<String> lines(List<Change> changes) {
        return changes.stream()
                .map(Change::resourceChange)
                .filter(r -> r != null)
                .map(r -> r.actionAsString() + " " + r.resourceType() + " " + r.logicalResourceId()
                        + (r.hasScope() && !r.scope().isEmpty() ? " " + r.scopeAsStrings() : ""))
                .toList();
    }

    private static String why(ResourceChange resource, boolean groupStays) {
        if (resource.action() != ChangeAction.MODIFY) {
            return "would be touched by " + resource.actionAsString();
        }
        boolean harmless =
                !resource.details().isEmpty() && resource.details().stream().allMatch(ChangeReview::harmless);
        if (resource.replacement() == Replacement.FALSE) {
            boolean onlyTags =
                    resource.details().isEmpty() && resource.scopeAsStrings().equals(List.of("Tags"));
            return harmless || onlyTags ? "" : "would be changed" + causes(resource);
        }
        if (harmless && resource.replacement() == Replacement.CONDITIONAL && INSTANCE.equals(resource.resourceType())) {
            return "";
        }
        if (groupStays && RULES.contains(resource.resourceType()) && onlyRefersToGroup(resource)) {
            return "";
        }
        return "would be replaced (" + resource.replacementAsString() + ")" + causes(resource);
    }

    private static boolean onlyRefersToGroup(ResourceChange rule) {
        return rule.replacement() == Replacement.CONDITIONAL
                && !rule.details().isEmpty()
                && rule.details().stream()
                        .allMatch(d -> d.evaluation() == EvaluationType.DYNAMIC
                                && d.changeSource() == ChangeSource.RESOURCE_ATTRIBUTE
                                && (Template.GROUP + ".GroupId").equals(d.causingEntity()));
    }

    private static boolean harmless(ResourceChangeDetail detail) {
        ResourceTargetDefinition target = detail.target();
        return target != null
                && (target.attribute() == ResourceAttribute.TAGS
                        || target.attribute() == ResourceAttribute.PROPERTIES
                                && ("SecurityGroupIds".equals(target.name()) || "Tags".equals(target.name())));
    }

    private static String causes(ResourceChange resource) {
        List<String> names = resource.details().stream()
                .filter(d -> !harmless(d))
                .map(d -> d.target() == null || d.target().name() == null
                        ? "an unknown property"
                        : d.target().name())
                .distinct()
                .toList();
        return names.isEmpty() ? "" : " because of " + String.join(", ", names);
    }
}
