package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.STEP;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.server;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Tag;

class LabCloudStackTest {
    private final LabFixture lab = new LabFixture(plan -> plan.pageSize(3));

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void makesAStackOverTimeInTheOrderOfItsReferences() {
        String id = lab.cloudFormation
                .createStack(request -> request.stackName("lustre")
                        .templateBody(template(server("mds1", "i4i.xlarge"), server("oss1", "d3.xlarge")))
                        .tags(tag -> tag.key("owner").value("job/nightly")))
                .stackId();
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(lab.alive()).isEmpty();
        lab.pass(STEP);
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(lab.alive()).hasSize(2);
        lab.pass(STEP);
        Stack stack = lab.stack(id);
        assertThat(stack.stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
        assertThat(stack.tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("job/nightly"));
        assertThat(stack.outputs())
                .extracting(output -> output.outputKey() + "=" + output.outputValue())
                .containsExactly("Group=" + lab.physicalId(id, "lnet"), "Where=lustre in eu-central-1");
        assertThat(lab.events(id))
                .startsWith(
                        "lustre CREATE_IN_PROGRESS User Initiated",
                        "lnet CREATE_IN_PROGRESS",
                        "lnet CREATE_IN_PROGRESS Resource creation Initiated",
                        "mds1Template CREATE_IN_PROGRESS",
                        "mds1Template CREATE_IN_PROGRESS Resource creation Initiated")
                .endsWith(
                        "lnetItself CREATE_COMPLETE",
                        "mds1 CREATE_COMPLETE",
                        "oss1 CREATE_COMPLETE",
                        "lustre CREATE_COMPLETE")
                .hasSize(20);
    }

    @Test
    void launchesInstancesAsTheTemplatesSay() {
        String id = lab.made("lustre", template(server("oss1", "d3.xlarge")));
        Instance instance = lab.instance(lab.physicalId(id, "oss1"));
        assertThat(instance.state().nameAsString()).isEqualTo("running");
        assertThat(instance.instanceTypeAsString()).isEqualTo("d3.xlarge");
        assertThat(instance.privateIpAddress()).startsWith("127.77.");
        assertThat(instance.publicIpAddress()).isNull();
        assertThat(instance.placement().groupName()).isEqualTo("flight");
        assertThat(instance.metadataOptions().httpTokensAsString()).isEqualTo("required");
        assertThat(instance.securityGroups())
                .extracting(GroupIdentifier::groupId)
                .containsExactly("sg-0000000000000001", lab.physicalId(id, "lnet"));
        assertThat(instance.tags())
                .contains(
                        Tag.builder().key("Name").value("oss1").build(),
                        Tag.builder()
                                .key("aws:cloudformation:logical-id")
                                .value("oss1")
                                .build(),
                        Tag.builder()
                                .key("aws:cloudformation:stack-id")
                                .value(id)
                                .build());
    }

    @Test
    void deletesAStackAndShowsItByItsIdAlone() {
        String id = lab.made("lustre", template(server("oss1", "d3.xlarge")));
        String instance = lab.physicalId(id, "oss1");
        lab.cloudFormation.deleteStack(request -> request.stackName("lustre"));
        assertThat(lab.stack("lustre").stackStatusAsString()).isEqualTo("DELETE_IN_PROGRESS");
        assertThat(lab.instance(instance).state().nameAsString()).isEqualTo("shutting-down");
        lab.pass(Duration.ofMinutes(1));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
        assertThat(lab.instance(instance).state().nameAsString()).isEqualTo("terminated");
        assertThat(lab.ec2.describeSecurityGroups().securityGroups()).hasSize(1);
        assertThatThrownBy(() -> lab.stack("lustre")).isInstanceOfSatisfying(CloudFormationException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
            assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo("Stack with id lustre does not exist");
            assertThat(refusal.statusCode()).isEqualTo(400);
        });
        assertThat(lab.events(id))
                .containsSubsequence(
                        "lustre DELETE_IN_PROGRESS User Initiated",
                        "oss1 DELETE_IN_PROGRESS",
                        "oss1 DELETE_COMPLETE",
                        "lnet DELETE_COMPLETE",
                        "lustre DELETE_COMPLETE");
    }

    @Test
    void deletingWhatIsGoneOrNeverWasSucceeds() {
        String id = lab.made("lustre", template(server("oss1", "d3.xlarge")));
        lab.cloudFormation.deleteStack(request -> request.stackName(id).clientRequestToken("delete-1"));
        lab.pass(Duration.ofMinutes(1));
        List<String> events = lab.events(id);
        lab.cloudFormation.deleteStack(request -> request.stackName(id).clientRequestToken("delete-2"));
        lab.cloudFormation.deleteStack(request -> request.stackName("never-was"));
        assertThat(lab.events(id)).isEqualTo(events);
    }

    @Test
    void theSameTokenMakesOneStack() {
        String template = template(server("oss1", "d3.xlarge"));
        String one = lab.cloudFormation
                .createStack(request ->
                        request.stackName("lustre").templateBody(template).clientRequestToken("token-1"))
                .stackId();
        String other = lab.cloudFormation
                .createStack(request ->
                        request.stackName("lustre").templateBody(template).clientRequestToken("token-1"))
                .stackId();
        assertThat(other).isEqualTo(one);
        assertThatThrownBy(() -> lab.cloudFormation.createStack(request ->
                        request.stackName("lustre").templateBody(template).clientRequestToken("token-2")))
                .hasMessageContaining("Stack [lustre] already exists");
        assertThat(lab.cloudFormation
                        .describeStackEvents(request -> request.stackName("lustre"))
                        .stackEvents())
                .allSatisfy(event -> assertThat(event.clientRequestToken()).isEqualTo("token-1"));
    }
}
