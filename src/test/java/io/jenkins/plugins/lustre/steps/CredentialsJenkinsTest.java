package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Fingerprint;
import hudson.model.Result;
import io.jenkins.plugins.lustre.lab.Canary;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a job can and cannot do with the credentials of an administrator's environment. */
@WithJenkins
class CredentialsJenkinsTest extends LabJenkinsTest {

    private static final Set<String> AN_ADMINISTRATORS = Set.of(
            "endpoint",
            "region",
            "roleArn",
            "loginNode",
            "sshPort",
            "knownHosts",
            "hostPolicy",
            "clientHosts",
            "controllerIdentity",
            "awsCredentialsId",
            "serverCredentialsId",
            "clientCredentialsId",
            "loginCredentialsId",
            "repositoryUrl",
            "signatureUrl");

    @Test
    void no_step_has_a_parameter_that_decides_where_credentials_go(JenkinsRule jenkins) {
        Stream<StepDescriptor> ours =
                StepDescriptor.all().stream().filter(d -> d.clazz.getName().startsWith("io.jenkins.plugins.lustre."));
        assertThat(ours)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(step -> assertThat(new DescribableModel<>(step.clazz).getParameters())
                        .extracting(DescribableParameter::getName)
                        .doesNotContainAnyElementsOf(AN_ADMINISTRATORS));
    }

    @Test
    void a_client_that_the_environment_has_not_is_refused_and_the_use_of_credentials_is_tracked(JenkinsRule jenkins)
            throws Exception {
        slow(10, Duration.ofMillis(200));
        describeLaboratory();

        WorkflowRun build = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                pipeline(
                        jenkins,
                        "lustreProvision stackName: 'lustre-foreign', fsname: 'scratch'\n"
                                + "lustreConfigureClients clients: ['198.51.100.7']"));

        jenkins.assertLogContains("The cluster lustre-foreign is there", build);
        jenkins.assertLogContains("198.51.100.7", build);
        jenkins.assertLogNotContains("[198.51.100.7]", build);
        jenkins.assertLogNotContains("/mnt/data is ready", build);
        for (Credentials credentials : SystemCredentialsProvider.getInstance().getCredentials()) {
            Fingerprint use = CredentialsProvider.getFingerprintOf(credentials);
            assertThat(use).isNotNull();
            assertThat(use.getJobs()).containsExactly("lustre");
            assertThat(use.getRangeSet("lustre").listNumbers()).containsExactly(1);
        }
    }

    /** In {@code program.dat}, the operations' files, the log and the artifacts, and in no process; while it runs, too. */
    @Test
    void no_secret_is_kept_with_the_build_at_any_moment_that_is_looked_at(JenkinsRule jenkins) throws Exception {
        slow(300, Duration.ofMillis(500));
        describeLaboratory();
        Canary canary = canary();

        WorkflowRun build = pipeline(
                        jenkins,
                        "lustreProvision stackName: 'lustre-canary', fsname: 'scratch'\n"
                                + "lustreConfigureMds()\nlustreConfigureOss()\nlustreConfigureClients()\n"
                                + "lustreBench clients: [1], operations: ['write'], fileSize: '64MiB', repetitions: 2\n"
                                + "lustreDestroy()")
                .scheduleBuild2(0)
                .waitForStart();

        for (String moment : List.of(
                "CREATE_IN_PROGRESS AWS::EC2::Instance", "[mds1] ==>", "[oss1] ==>", "[client1] ==>", "Run 1 of 2")) {
            jenkins.waitForMessage(moment, build);
            assertThat(new File(build.getRootDir(), "program.dat")).exists();
            canary.notIn(build.getRootDir().toPath());
            canary.notInProcesses();
        }
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
        canary.notIn(build.getParent().getRootDir().toPath());
        canary.notInLaboratory();
    }
}
