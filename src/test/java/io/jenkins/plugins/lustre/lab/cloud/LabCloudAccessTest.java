package io.jenkins.plugins.lustre.lab.cloud;

import static io.jenkins.plugins.lustre.lab.cloud.LabFixture.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

class LabCloudAccessTest {
    private final LabFixture lab = new LabFixture();
    private final LabClients clients = LabClients.of(lab.cloud);

    @AfterEach
    void close() {
        lab.close();
    }

    private static void refused(ThrowingCallable call, String code, int status) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AwsServiceException.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.statusCode()).isEqualTo(status);
        });
    }

    private void allRefused(LabClients strangers, String cloudFormation, String ec2, String ssm) {
        refused(() -> strangers.cloudFormation().describeStacks(), cloudFormation, 403);
        refused(() -> strangers.sts().getCallerIdentity(), cloudFormation, 403);
        refused(() -> strangers.ec2().describeInstances(), ec2, 401);
        refused(() -> strangers.ssm().getParameter(request -> request.name("/lustre/ami")), ssm, 400);
    }

    @Test
    void strangersAreRefused() {
        allRefused(
                LabClients.of(lab.cloud, AwsBasicCredentials.create("AKIAUNKNOWN", LabCloudBuilder.SIGNING_KEY)),
                "InvalidClientTokenId",
                "AuthFailure",
                "UnrecognizedClientException");
    }

    @Test
    void aWrongKeyIsRefused() {
        allRefused(
                LabClients.of(lab.cloud, AwsBasicCredentials.create(LabCloudBuilder.ACCESS_KEY_ID, "guessed")),
                "SignatureDoesNotMatch",
                "AuthFailure",
                "InvalidSignatureException");
    }

    @Test
    void anotherRegionIsRefused() {
        refused(() -> clients.in("us-east-1").cloudFormation().describeStacks(), "SignatureDoesNotMatch", 403);
    }

    @Test
    void deniedPermissionsAreRefusedAndGivenBack() {
        lab.cloud.faults().deny("cloudformation:CreateStack", "ec2:DescribeSubnets", "ssm:GetParameter");
        refused(
                () -> lab.cloudFormation.createStack(
                        request -> request.stackName("lustre").templateBody(template())),
                "AccessDenied",
                403);
        assertThatThrownBy(() -> lab.ec2.describeSubnets())
                .hasMessageContaining("You are not authorized to perform this operation. User:"
                        + " arn:aws:iam::123456789012:user/jenkins is not authorized to perform: ec2:DescribeSubnets");
        refused(() -> clients.ssm().getParameter(request -> request.name("/lustre/ami")), "AccessDeniedException", 400);
        lab.cloud.faults().allow("ec2:DescribeSubnets");
        assertThat(lab.ec2.describeSubnets().subnets()).hasSize(2);
    }

    @Test
    void aUserWhoMayNotLaunchGetsAStackThatFails() {
        lab.cloud.faults().deny("ec2:RunInstances");
        String id = lab.made("lustre", template(LabFixture.server("oss1", "d3.xlarge")));
        assertThat(lab.events(id))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("oss1 CREATE_FAILED")
                        .contains(
                                "You are not authorized to perform this operation.", "HandlerErrorCode: AccessDenied"));
    }

    @Test
    void saysWhoIsCalling() {
        assertThat(clients.sts().getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/jenkins");
        assertThat(clients.sts().getCallerIdentity().account()).isEqualTo("123456789012");
    }

    @Test
    void aRoleCanBeAssumedForAsLongAsItsSessionLasts() {
        AssumeRoleResponse assumed = clients.sts()
                .assumeRole(request -> request.roleArn("arn:aws:iam::123456789012:role/lustre")
                        .roleSessionName("build-7")
                        .externalId("jenkins-7")
                        .durationSeconds(900));
        Credentials given = assumed.credentials();
        LabClients role = LabClients.of(
                lab.cloud,
                AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken()));
        assertThat(role.sts().getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/lustre/build-7");
        assertThat(role.ec2().describeSubnets().subnets()).hasSize(2);
        assertThat(given.expiration()).isEqualTo(LabFixture.START.plusSeconds(900));
        LabClients forged = LabClients.of(
                lab.cloud, AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), "forged"));
        refused(() -> forged.sts().getCallerIdentity(), "InvalidClientTokenId", 403);
        lab.pass(Duration.ofMinutes(16));
        lab.ec2.describeSubnets();
        refused(() -> role.sts().getCallerIdentity(), "InvalidClientTokenId", 403);
    }

    @Test
    void aRoleThatIsNotForTheCallerIsRefused() {
        refused(
                () -> clients.sts()
                        .assumeRole(request -> request.roleArn("arn:aws:iam::123456789012:role/lustre")
                                .roleSessionName("build-7")
                                .externalId("guessed")),
                "AccessDenied",
                403);
        refused(
                () -> clients.sts()
                        .assumeRole(request -> request.roleArn("arn:aws:iam::123456789012:role/other")
                                .roleSessionName("build-7")),
                "AccessDenied",
                403);
    }

    @Test
    void readsTheParameterStore() {
        assertThat(clients.ssm()
                        .getParameter(request -> request.name("/lustre/ami"))
                        .parameter()
                        .value())
                .isEqualTo("ami-0000000000000001");
        refused(() -> clients.ssm().getParameter(request -> request.name("/none")), "ParameterNotFound", 400);
    }

    @Test
    void remembersEveryCallButNoSecretOfTheCaller() {
        lab.ec2.describeSubnets();
        lab.made("lustre", template());
        assertThat(lab.cloud.calls().changes()).singleElement().satisfies(call -> {
            assertThat(call.action()).isEqualTo("CreateStack");
            assertThat(call.service()).isEqualTo("cloudformation");
            assertThat(call.params()).containsEntry("StackName", "lustre");
            assertThat(call.error()).isEmpty();
        });
        assertThat(lab.cloud.calls().of("DescribeSubnets")).hasSize(1);
        assertThat(lab.cloud.calls().mentions("GroupDescription")).isTrue();
        assertThat(lab.cloud.calls().mentions(LabCloudBuilder.SIGNING_KEY)).isFalse();
    }

    @Test
    void refusesActionsThatItDoesNotKnow() {
        refused(() -> lab.ec2.runInstances(request -> request.minCount(1).maxCount(1)), "InvalidAction", 400);
    }
}
