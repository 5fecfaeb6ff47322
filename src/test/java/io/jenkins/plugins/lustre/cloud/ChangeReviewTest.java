package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;

class ChangeReviewTest {

    private static ResourceChangeDetail detail(String attribute, String name, String recreation) {
        return ResourceChangeDetail.builder()
                .target(t -> t.attribute(attribute).name(name).requiresRecreation(recreation))
                .evaluation("Static")
                .build();
    }

    private static Change change(String action, String type, String replacement, ResourceChangeDetail... details) {
        return Change.builder()
                .type("Resource")
                .resourceChange(ResourceChange.builder()
                        .action(action)
                        .logicalResourceId("Oss1")
                        .physicalResourceId("i-1")
                        .resourceType(type)
                        .replacement(replacement)
                        .scopeWithStrings(Stream.of(details)
                                .map(d -> d.target().attributeAsString())
                                .toList())
                        .details(details)
                        .build())
                .build();
    }

    private static Change server(String replacement, ResourceChangeDetail... details) {
        return change("Modify", "AWS::EC2::Instance", replacement, details);
    }

    private static List<String> review(Change... changes) {
        return ChangeReview.refusals(List.of(changes));
    }

    @Test
    void newResourcesTagsAndSecurityGroupsAreHarmless() {
        assertThat(review(
                        change("Add", "AWS::EC2::Instance", null),
                        server("False", detail("Tags", null, "Never")),
                        server("False", detail("Properties", "SecurityGroupIds", "Never")),
                        server(
                                "Conditional",
                                detail("Tags", null, "Never"),
                                detail("Properties", "SecurityGroupIds", "Conditionally"))))
                .isEmpty();
    }

    @Test
    void aReplacementIsRefusedWithItsCause() {
        assertThat(review(server("True", detail("Properties", "SubnetId", "Always"))))
                .containsExactly("Oss1 (AWS::EC2::Instance i-1) would be replaced (True) because of SubnetId");
    }

    @Test
    void aPossibleReplacementIsRefused() {
        assertThat(review(server("Conditional", detail("Properties", "LaunchTemplate", "Conditionally"))))
                .hasSize(1);
        assertThat(review(server("Conditional"))).hasSize(1);
        assertThat(review(change(
                        "Modify",
                        "AWS::EC2::SecurityGroup",
                        "Conditional",
                        detail("Properties", "SecurityGroupIds", "Conditionally"))))
                .hasSize(1);
    }

    private static Change group(String replacement) {
        ResourceChangeDetail tags = detail("Tags", null, "Never");
        ResourceChange change =
                change("Modify", "AWS::EC2::SecurityGroup", replacement, tags).resourceChange();
        return Change.builder()
                .resourceChange(
                        change.toBuilder().logicalResourceId("LustreGroup").build())
                .build();
    }

    private static Change rule(String type, String evaluation, String cause) {
        ResourceChangeDetail detail = detail("Properties", "GroupId", "Always").toBuilder()
                .evaluation(evaluation)
                .changeSource("ResourceAttribute")
                .causingEntity(cause)
                .build();
        return change("Modify", type, "Conditional", detail, detail);
    }

    @Test
    void rulesThatOnlyReferToTheGroupWhoseTagsChangeAreHarmless() {
        assertThat(review(
                        group("False"),
                        rule("AWS::EC2::SecurityGroupIngress", "Dynamic", "LustreGroup.GroupId"),
                        rule("AWS::EC2::SecurityGroupEgress", "Dynamic", "LustreGroup.GroupId")))
                .isEmpty();
    }

    @Test
    void rulesAreRefusedWhenTheGroupIsReplacedOrSomethingElseIsTheCause() {
        String ingress = "AWS::EC2::SecurityGroupIngress";
        assertThat(review(group("True"), rule(ingress, "Dynamic", "LustreGroup.GroupId")))
                .hasSize(2);
        assertThat(review(group("Conditional"), rule(ingress, "Dynamic", "LustreGroup.GroupId")))
                .hasSize(2);
        assertThat(review(rule(ingress, "Dynamic", "LustreGroup.GroupId"))).hasSize(1);
        assertThat(review(group("False"), rule(ingress, "Static", "LustreGroup.GroupId")))
                .hasSize(1);
        assertThat(review(group("False"), rule(ingress, "Dynamic", "OtherGroup.GroupId")))
                .hasSize(1);
        assertThat(review(group("False"), rule("AWS::EC2::LaunchTemplate", "Dynamic", "LustreGroup.GroupId")))
                .hasSize(1);
    }

    @Test
    void aChangeThatStopsAServerIsRefused() {
        assertThat(review(server(
                        "False", detail("Tags", null, "Never"), detail("Properties", "InstanceType", "Conditionally"))))
                .containsExactly("Oss1 (AWS::EC2::Instance i-1) would be changed because of InstanceType");
    }

    @Test
    void removalsImportsAndTheUnknownAreRefused() {
        assertThat(review(
                        change("Remove", "AWS::EC2::SecurityGroupIngress", null),
                        change("Import", "AWS::EC2::Instance", null),
                        change("Dynamic", "AWS::EC2::Instance", null),
                        change("SomethingNew", "AWS::EC2::Instance", "False"),
                        Change.builder().type("Hook").build()))
                .hasSize(5);
    }

    @Test
    void aChangeWithoutDetailsPassesOnlyIfItIsAboutTagsAlone() {
        ResourceChange.Builder tags = ResourceChange.builder()
                .action("Modify")
                .resourceType("AWS::EC2::Instance")
                .replacement("False");
        assertThat(review(Change.builder()
                        .resourceChange(tags.scopeWithStrings("Tags").build())
                        .build()))
                .isEmpty();
        assertThat(review(Change.builder()
                        .resourceChange(
                                tags.scopeWithStrings("Tags", "Properties").build())
                        .build()))
                .hasSize(1);
    }
}
