package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.server;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.Tag;

class LabCloudUpdateTest {
    private static final String ONE = template(server("oss1", "d3.xlarge"));
    private static final String TWO = template(server("oss1", "d3.xlarge"), server("oss2", "d3.xlarge"));

    private final LabFixture lab = new LabFixture(plan -> plan.pageSize(2));

    @AfterEach
    void close() {
        lab.close();
    }

    private DescribeChangeSetResponse changeSet(String name, String template, Tag... tags) {
        lab.cloudFormation.createChangeSet(request -> request.stackName("lustre")
                .changeSetName(name)
                .clientToken("for-" + name)
                .templateBody(template)
                .tags(tags));
        lab.pass(LabFixture.STEP);
        return lab.cloudFormation.describeChangeSet(
                request -> request.stackName("lustre").changeSetName(name));
    }

    private void execute(String name) {
        lab.cloudFormation.executeChangeSet(
                request -> request.stackName("lustre").changeSetName(name).clientRequestToken("run-" + name));
        lab.pass(Duration.ofMinutes(10));
    }

    private static String line(Change change) {
        ResourceChange resource = change.resourceChange();
        return resource.actionAsString() + " " + resource.logicalResourceId() + " " + resource.replacementAsString();
    }

    @Test
    void aChangeSetSaysThatAServerIsAddedAndExecutingItAddsOnlyThat() {
        lab.made("lustre", ONE);
        String before = lab.physicalId("lustre", "oss1");
        DescribeChangeSetResponse first = changeSet("grow", TWO);
        assertThat(first.statusAsString()).isEqualTo("CREATE_COMPLETE");
        assertThat(first.changes())
                .extracting(LabCloudUpdateTest::line)
                .containsExactly("Add oss2Template null", "Add oss2 null");
        assertThat(first.nextToken()).isNull();
        execute("grow");
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("UPDATE_COMPLETE");
        assertThat(lab.alive()).hasSize(2);
        assertThat(lab.physicalId("lustre", "oss1")).isEqualTo(before);
        assertThat(lab.events("lustre"))
                .containsSubsequence(
                        "lustre UPDATE_IN_PROGRESS User Initiated",
                        "oss2 CREATE_COMPLETE",
                        "lustre UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                        "lustre UPDATE_COMPLETE")
                .doesNotContain("oss1 UPDATE_IN_PROGRESS");
    }

    @Test
    void theSameInputAgainIsNoChange() {
        lab.made("lustre", ONE);
        DescribeChangeSetResponse none = changeSet("again", ONE);
        assertThat(none.statusAsString()).isEqualTo("FAILED");
        assertThat(none.statusReason())
                .isEqualTo("The submitted information didn't contain changes. Submit different information to create a"
                        + " change set.");
        assertThat(none.executionStatusAsString()).isEqualTo("UNAVAILABLE");
        assertThatThrownBy(() -> execute("again")).isInstanceOf(InvalidChangeSetStatusException.class);
        lab.cloudFormation.deleteChangeSet(
                request -> request.stackName("lustre").changeSetName("again"));
        assertThatThrownBy(() -> lab.cloudFormation.describeChangeSet(
                        request -> request.stackName("lustre").changeSetName("again")))
                .isInstanceOf(ChangeSetNotFoundException.class);
    }

    @Test
    void changesComeInPages() {
        lab.made("lustre", ONE);
        DescribeChangeSetResponse first = changeSet(
                "grow",
                template(server("oss1", "d3.xlarge"), server("oss2", "d3.xlarge"), server("oss3", "d3.xlarge")));
        assertThat(first.changes()).hasSize(2);
        DescribeChangeSetResponse second = lab.cloudFormation.describeChangeSet(
                request -> request.changeSetName(first.changeSetId()).nextToken(first.nextToken()));
        assertThat(second.changes()).hasSize(2);
        assertThat(second.nextToken()).isNull();
        assertThat(first.changes()).doesNotContainAnyElementsOf(second.changes());
    }

    @Test
    void anotherAddressReplacesTheInstance() {
        lab.made("lustre", ONE);
        String before = lab.physicalId("lustre", "oss1");
        String moved = ONE.replace("\"Version\": \"1\"}", "\"Version\": \"1\"}, \"PrivateIpAddress\": \"127.77.9.9\"");
        DescribeChangeSetResponse changes = changeSet("move", moved);
        assertThat(changes.changes()).extracting(LabCloudUpdateTest::line).containsExactly("Modify oss1 True");
        ResourceChange change = changes.changes().get(0).resourceChange();
        assertThat(change.physicalResourceId()).isEqualTo(before);
        assertThat(change.scopeAsStrings()).containsExactly("Properties");
        assertThat(change.details()).singleElement().satisfies(detail -> {
            assertThat(detail.target().attributeAsString()).isEqualTo("Properties");
            assertThat(detail.target().name()).isEqualTo("PrivateIpAddress");
            assertThat(detail.target().requiresRecreationAsString()).isEqualTo("Always");
            assertThat(detail.evaluationAsString()).isEqualTo("Static");
        });
        execute("move");
        assertThat(lab.physicalId("lustre", "oss1")).isNotEqualTo(before);
        assertThat(lab.alive())
                .singleElement()
                .satisfies(instance -> assertThat(instance.privateIpAddress()).isEqualTo("127.77.9.9"));
        assertThat(lab.instance(before).state().nameAsString()).isEqualTo("terminated");
        assertThat(lab.events("lustre"))
                .containsSubsequence(
                        "oss1 UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource;"
                                + " hence creating one.",
                        "oss1 UPDATE_IN_PROGRESS Resource creation Initiated",
                        "oss1 UPDATE_COMPLETE",
                        "lustre UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                        "oss1 DELETE_COMPLETE",
                        "lustre UPDATE_COMPLETE");
    }

    @Test
    void anInstanceThatFollowsItsTemplatesVersionMayBeReplaced() {
        String following = ONE.replace(
                "\"Version\": \"1\"", "\"Version\": {\"Fn::GetAtt\": \"oss1Template.LatestVersionNumber\"}");
        lab.made("lustre", following);
        String before = lab.physicalId("lustre", "oss1");
        DescribeChangeSetResponse changes = changeSet("type", following.replace("d3.xlarge", "d3.2xlarge"));
        assertThat(changes.changes())
                .extracting(LabCloudUpdateTest::line)
                .containsExactly("Modify oss1Template False", "Modify oss1 Conditional");
        assertThat(changes.changes().get(1).resourceChange().details())
                .singleElement()
                .satisfies(detail -> {
                    assertThat(detail.evaluationAsString()).isEqualTo("Dynamic");
                    assertThat(detail.changeSourceAsString()).isEqualTo("ResourceAttribute");
                    assertThat(detail.causingEntity()).isEqualTo("oss1Template.LatestVersionNumber");
                });
        execute("type");
        assertThat(lab.physicalId("lustre", "oss1")).isNotEqualTo(before);
        assertThat(lab.instance(lab.physicalId("lustre", "oss1")).instanceTypeAsString())
                .isEqualTo("d3.2xlarge");
    }

    @Test
    void anInstanceWithAFixedVersionStaysWhenItsTemplateChanges() {
        lab.made("lustre", ONE);
        String before = lab.physicalId("lustre", "oss1");
        DescribeChangeSetResponse changes = changeSet("type", ONE.replace("d3.xlarge", "d3.2xlarge"));
        assertThat(changes.changes()).extracting(LabCloudUpdateTest::line).containsExactly("Modify oss1Template False");
        execute("type");
        assertThat(lab.physicalId("lustre", "oss1")).isEqualTo(before);
    }

    @Test
    void newStackTagsReachTheInstancesInPlace() {
        lab.made("lustre", ONE);
        String instance = lab.physicalId("lustre", "oss1");
        DescribeChangeSetResponse changes = changeSet(
                "tags", ONE, Tag.builder().key("expiry").value("tomorrow").build());
        assertThat(changes.changes())
                .extracting(LabCloudUpdateTest::line)
                .containsExactly("Modify lnet False", "Modify oss1 False");
        assertThat(changes.changes().get(1).resourceChange().scopeAsStrings()).containsExactly("Tags");
        execute("tags");
        assertThat(lab.physicalId("lustre", "oss1")).isEqualTo(instance);
        assertThat(lab.instance(instance).tags())
                .anySatisfy(tag -> assertThat(tag.value()).isEqualTo("tomorrow"));
    }

    @Test
    void aStackPolicyKeepsServersFromBeingReplacedOrDeleted() {
        lab.made("lustre", TWO);
        lab.cloudFormation.setStackPolicy(request -> request.stackName("lustre").stackPolicyBody("""
                        {"Statement": [
                          {"Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "*"},
                          {"Effect": "Deny", "Action": ["Update:Replace", "Update:Delete"], "Principal": "*",
                           "Resource": "*",
                           "Condition": {"StringEquals": {"ResourceType": ["AWS::EC2::Instance"]}}}]}"""));
        List<String> instances = List.of(lab.physicalId("lustre", "oss1"), lab.physicalId("lustre", "oss2"));
        changeSet("shrink", ONE);
        execute("shrink");
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        changeSet("move", TWO.replace("\"Version\": \"1\"}", "\"Version\": \"1\"}, \"AvailabilityZone\": \"eu-1b\""));
        execute("move");
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(lab.events("lustre"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("oss1 UPDATE_FAILED Action denied by stack policy: Statement [#2] does not allow"
                                + " [Update:Replace]"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("oss2 UPDATE_FAILED Action denied by stack policy: Statement [#2] does not allow"
                                + " [Update:Delete]"));
        assertThat(lab.alive()).extracting(instance -> instance.instanceId()).isEqualTo(instances);
    }

    @Test
    void aFailedUpdateRollsBackToWhatWasThere() {
        lab.made("lustre", ONE);
        String before = lab.physicalId("lustre", "oss1");
        lab.cloud.change(world -> world.soldOut("i3en.24xlarge", true));
        changeSet(
                "grow",
                template(server("oss1", "d3.xlarge"), server("oss2", "d3.xlarge"), server("oss3", "i3en.24xlarge")));
        execute("grow");
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(lab.alive()).extracting(instance -> instance.instanceId()).containsExactly(before);
        assertThat(lab.events("lustre"))
                .containsSubsequence(
                        "oss2 CREATE_FAILED Resource creation cancelled",
                        "lustre UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [oss3].",
                        "lustre UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
                        "oss2 DELETE_COMPLETE",
                        "lustre UPDATE_ROLLBACK_COMPLETE");
        assertThat(lab.cloudFormation
                        .getTemplate(request -> request.stackName("lustre"))
                        .templateBody())
                .isEqualTo(ONE);
        assertThat(changeSet("again", ONE).statusAsString()).isEqualTo("FAILED");
    }

    @Test
    void anUpdateCanBeCancelled() {
        lab.made("lustre", ONE);
        lab.cloud.resourceFaults().slow("oss2", Duration.ofHours(1));
        changeSet("grow", TWO);
        execute("grow");
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("UPDATE_IN_PROGRESS");
        assertThatThrownBy(() -> lab.cloudFormation.deleteStack(request -> request.stackName("lustre")))
                .hasMessageContaining("cannot be deleted while in status UPDATE_IN_PROGRESS");
        lab.cloud.resourceFaults().heal("oss2");
        lab.cloudFormation.cancelUpdateStack(request -> request.stackName("lustre"));
        lab.pass(Duration.ofMinutes(10));
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(lab.alive()).hasSize(1);
    }

    @Test
    void executingTwiceWithOneTokenIsOneUpdate() {
        lab.made("lustre", ONE);
        DescribeChangeSetResponse changes = changeSet("grow", TWO);
        lab.cloudFormation.executeChangeSet(
                request -> request.changeSetName(changes.changeSetId()).clientRequestToken("run-1"));
        lab.cloudFormation.executeChangeSet(
                request -> request.changeSetName(changes.changeSetId()).clientRequestToken("run-1"));
        assertThatThrownBy(() -> lab.cloudFormation.executeChangeSet(
                        request -> request.changeSetName(changes.changeSetId()).clientRequestToken("run-2")))
                .isInstanceOf(InvalidChangeSetStatusException.class);
        lab.pass(Duration.ofMinutes(10));
        assertThat(lab.events("lustre")).containsOnlyOnce("lustre UPDATE_IN_PROGRESS User Initiated");
        assertThat(lab.alive()).hasSize(2);
    }

    @Test
    void creatingAChangeSetTwiceWithOneTokenIsOneChangeSet() {
        lab.made("lustre", ONE);
        String one = changeSet("grow", TWO).changeSetId();
        assertThat(changeSet("grow", TWO).changeSetId()).isEqualTo(one);
        assertThatThrownBy(() -> lab.cloudFormation.createChangeSet(request ->
                        request.stackName("lustre").changeSetName("grow").templateBody(TWO)))
                .hasMessageContaining("already exists");
    }
}
