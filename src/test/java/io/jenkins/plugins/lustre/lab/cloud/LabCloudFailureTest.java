package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.STEP;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.server;
import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Instance;

class LabCloudFailureTest {
    private static final String TEMPLATE = template(server("mds1", "i4i.xlarge"), server("oss1", "d3.xlarge"));

    private final LabFixture lab = new LabFixture();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aResourceThatFailsRollsTheStackBack() {
        lab.cloud.change(world -> world.soldOut("d3.xlarge", true));
        String id = lab.made("lustre", TEMPLATE);
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(lab.alive()).isEmpty();
        assertThat(lab.ec2.describeSecurityGroups().securityGroups()).hasSize(1);
        assertThat(lab.events(id))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("oss1 CREATE_FAILED Resource handler returned message: \"We currently do not have"
                                + " sufficient d3.xlarge capacity in the Availability Zone you requested"
                                + " (eu-central-1a).")
                        .contains("(Service: Ec2, Status Code: 500, Request ID:"))
                .contains("mds1 CREATE_FAILED Resource creation cancelled")
                .containsSubsequence(
                        "lustre ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [oss1]. Rollback"
                                + " requested by user.",
                        "mds1 DELETE_COMPLETE",
                        "lustre ROLLBACK_COMPLETE");
        assertThatThrownBy(() -> lab.cloudFormation.createChangeSet(request ->
                        request.stackName("lustre").changeSetName("grow").templateBody(TEMPLATE)))
                .hasMessageContaining("Stack:" + id + " is in ROLLBACK_COMPLETE state and can not be updated.");
        lab.cloudFormation.deleteStack(request -> request.stackName("lustre"));
        lab.pass(STEP);
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void onFailureDeletesOrKeeps() {
        lab.cloud.resourceFaults().failCreate("oss1", "the moon is full");
        String deleted = lab.cloudFormation
                .createStack(request ->
                        request.stackName("one").templateBody(TEMPLATE).onFailure(OnFailure.DELETE))
                .stackId();
        String kept = lab.cloudFormation
                .createStack(request ->
                        request.stackName("two").templateBody(TEMPLATE).onFailure(OnFailure.DO_NOTHING))
                .stackId();
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(deleted).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
        assertThat(lab.stack(kept).stackStatusAsString()).isEqualTo("CREATE_FAILED");
        assertThat(lab.events(kept)).contains("oss1 CREATE_FAILED the moon is full");
        assertThat(lab.alive()).hasSize(1);
    }

    @Test
    void aStackThatTakesTooLongRollsBack() {
        lab.cloud.resourceFaults().slow("oss1", Duration.ofHours(2));
        String id = lab.cloudFormation
                .createStack(request ->
                        request.stackName("lustre").templateBody(TEMPLATE).timeoutInMinutes(30))
                .stackId();
        lab.pass(Duration.ofMinutes(29));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("CREATE_IN_PROGRESS");
        lab.pass(Duration.ofMinutes(2));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("ROLLBACK_IN_PROGRESS");
        assertThat(lab.events(id))
                .anySatisfy(line -> assertThat(line).contains("Stack creation time exceeded the specified timeout"));
    }

    @Test
    void aResourceThatCannotBeDeletedFailsTheDeletionWhichCanBeRepeated() {
        String id = lab.made("lustre", TEMPLATE);
        lab.cloud.resourceFaults().failDelete("oss1", "termination is disabled");
        lab.cloudFormation.deleteStack(request -> request.stackName(id));
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_FAILED");
        assertThat(lab.stack(id).stackStatusReason()).isEqualTo("The following resource(s) failed to delete: [oss1]. ");
        lab.cloud.resourceFaults().heal("oss1");
        lab.cloudFormation.deleteStack(request -> request.stackName(id));
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void aGroupThatSomebodyElseWearsCannotBeDeleted() {
        String id = lab.made("lustre", TEMPLATE);
        String group = lab.physicalId(id, "lnet");
        lab.made(
                "other", template(server("oss1", "d3.xlarge")).replace("\"sg-0000000000000001\"", "\"" + group + "\""));
        lab.cloudFormation.deleteStack(request -> request.stackName(id));
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_FAILED");
        assertThat(lab.events(id))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("lnet DELETE_FAILED")
                        .contains("resource " + group + " has a dependent object"));
    }

    @Test
    void deletingAStackThatIsBeingMadeEndsItsMaking() {
        String id = lab.cloudFormation
                .createStack(request -> request.stackName("lustre").templateBody(TEMPLATE))
                .stackId();
        lab.pass(STEP);
        lab.cloudFormation.deleteStack(request -> request.stackName(id));
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
        assertThat(lab.alive()).isEmpty();
    }

    @Test
    void terminationProtectionKeepsAStack() {
        String id = lab.made("lustre", TEMPLATE);
        lab.cloudFormation.updateTerminationProtection(
                request -> request.stackName(id).enableTerminationProtection(true));
        assertThatThrownBy(() -> lab.cloudFormation.deleteStack(request -> request.stackName(id)))
                .hasMessageContaining("Stack [lustre] cannot be deleted while TerminationProtection is enabled");
    }

    @Test
    void callsAreThrottledAndFailAsOftenAsAsked() {
        lab.cloud
                .faults()
                .throttle("DescribeStacks", 1)
                .throttle("DescribeInstances", 1)
                .serverError("ListStacks", 1);
        assertThatThrownBy(lab.cloudFormation::describeStacks)
                .isInstanceOfSatisfying(CloudFormationException.class, refusal -> {
                    assertThat(refusal.isThrottlingException()).isTrue();
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("Throttling");
                });
        assertThat(lab.cloudFormation.describeStacks().stacks()).isEmpty();
        assertThatThrownBy(lab.ec2::describeInstances).isInstanceOfSatisfying(Ec2Exception.class, refusal -> {
            assertThat(refusal.isThrottlingException()).isTrue();
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("RequestLimitExceeded");
            assertThat(refusal.statusCode()).isEqualTo(503);
        });
        assertThatThrownBy(() -> lab.cloudFormation.listStacks())
                .isInstanceOfSatisfying(
                        CloudFormationException.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(500));
    }

    @Test
    void anAnswerCanGetLostAfterTheActionWasDone() {
        lab.cloud.faults().dropAnswer("CreateStack", 1);
        assertThatThrownBy(() -> lab.cloudFormation.createStack(request ->
                        request.stackName("lustre").templateBody(TEMPLATE).clientRequestToken("token-1")))
                .isInstanceOf(SdkClientException.class);
        String id = lab.cloudFormation
                .createStack(request ->
                        request.stackName("lustre").templateBody(TEMPLATE).clientRequestToken("token-1"))
                .stackId();
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
        assertThat(lab.alive()).hasSize(2);
        assertThat(lab.cloud.calls().of("CreateStack")).hasSize(2);
    }

    @Test
    void aRequestCanGetLostBeforeTheActionWasDone() {
        lab.cloud.faults().dropRequest("CreateStack", 1);
        assertThatThrownBy(() -> lab.cloudFormation.createStack(
                        request -> request.stackName("lustre").templateBody(TEMPLATE)))
                .isInstanceOf(SdkClientException.class);
        assertThat(lab.cloudFormation.describeStacks().stacks()).isEmpty();
    }

    @Test
    void aSpotInstanceCanBeTakenBack() {
        String id = lab.made(
                "lustre",
                template(server(
                        "oss1",
                        Map.of(
                                "InstanceType",
                                "\"d3.xlarge\"",
                                "InstanceMarketOptions",
                                "{\"MarketType\": \"spot\", \"SpotOptions\": {\"MaxPrice\": \"0.25\"}}"))));
        String instance = lab.physicalId(id, "oss1");
        assertThat(lab.instance(instance).instanceLifecycleAsString()).isEqualTo("spot");
        lab.cloud.interruptSpot(instance);
        Instance gone = lab.instance(instance);
        assertThat(gone.state().nameAsString()).isEqualTo("shutting-down");
        assertThat(gone.stateReason().code()).isEqualTo("Server.SpotInstanceTermination");
        assertThat(lab.ec2
                        .describeSpotInstanceRequests(
                                request -> request.spotInstanceRequestIds(gone.spotInstanceRequestId()))
                        .spotInstanceRequests()
                        .get(0)
                        .status()
                        .code())
                .isEqualTo("instance-terminated-no-capacity");
        lab.cloudFormation.deleteStack(request -> request.stackName(id));
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void aSpotPriceThatIsTooLowFailsTheServer() {
        lab.cloud.change(world -> world.spotPrice("d3.xlarge", 0.3));
        String id = lab.made(
                "lustre",
                template(server(
                        "oss1",
                        Map.of(
                                "InstanceType",
                                "\"d3.xlarge\"",
                                "InstanceMarketOptions",
                                "{\"MarketType\": \"spot\", \"SpotOptions\": {\"MaxPrice\": \"0.25\"}}"))));
        assertThat(lab.events(id))
                .anySatisfy(line -> assertThat(line)
                        .contains("Your Spot request price of 0.25 is lower than the minimum required Spot request"
                                + " fulfillment price of 0.3."));
    }

    @Test
    void anInstanceThatIsLostWhileItIsMadeFailsTheStack() {
        String id = lab.cloudFormation
                .createStack(request -> request.stackName("lustre").templateBody(TEMPLATE))
                .stackId();
        lab.pass(STEP);
        lab.cloud.lose(lab.alive().get(0).instanceId());
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.stack(id).stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(lab.events(id)).anySatisfy(line -> assertThat(line).contains("did not stabilize"));
    }
}
