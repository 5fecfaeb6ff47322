package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.lustre.controller.ClusterWatch;
import io.jenkins.plugins.lustre.controller.RunningOperations;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** A file system for a block of steps is there in the block, and gone after it, whatever happens. */
class WithLustreJenkinsTest extends LabJenkinsTest {

    private static final String GONE = "The stack lustre-block is gone";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private static String block(String body) {
        return "def value = withLustre(stackName: 'lustre-block', fsname: 'scratch') {\n" + body
                + "\n}\necho \"came to ${value}\"";
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(laboratory().cloud().calls().of("DeleteStack")).isNotEmpty();
        assertThat(laboratory().host("client1").read("/proc/mounts")).doesNotContain(" lustre ");
    }

    @Test
    void the_block_finds_it_and_the_step_returns_what_the_block_returns() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            WorkflowRun build = finished(
                    jenkins,
                    block("echo \"${env.LUSTRE_MOUNT} ${env.LUSTRE_STACK} ${env.LUSTRE_MGS_NID}\"\n"
                            + "lustreStatus(onDegraded: 'FAILURE').degraded"),
                    Result.SUCCESS);
            assertThat(JenkinsRule.getLog(build)).containsPattern("/mnt/data lustre-block [0-9.]+@tcp");
            jenkins.assertLogContains("The file system scratch of the stack lustre-block is well.", build);
            jenkins.assertLogContains(GONE, build);
            jenkins.assertLogContains("came to false", build);
        });
    }

    @Test
    void a_block_that_fails_fails_the_step_after_it_is_taken_away() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            WorkflowRun build = finished(jenkins, block("error 'of the block'"), Result.FAILURE);
            jenkins.assertLogContains("of the block", build);
            jenkins.assertLogContains(GONE, build);
            jenkins.assertLogNotContains("came to", build);
        });
    }

    @Test
    void an_abort_while_it_is_made_takes_it_away() throws Throwable {
        slow(10, Duration.ofSeconds(2));
        sessions.then(jenkins -> {
            WorkflowRun build =
                    abortedAt(jenkins, "CREATE_IN_PROGRESS AWS::EC2::LaunchTemplate", block("echo 'in it'"));
            jenkins.assertLogContains(GONE, build);
            jenkins.assertLogNotContains("in it", build);
        });
    }

    @Test
    void an_abort_of_the_block_takes_it_away() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            WorkflowRun build = abortedAt(jenkins, "in it", block("echo 'in it'\nsleep 600"));
            jenkins.assertLogContains(GONE, build);
        });
    }

    @Test
    void a_restart_in_the_block_lets_it_stand() throws Throwable {
        slow(10, Duration.ofMillis(200));

        String log = restartedAt("in it", block("echo 'in it'\nsleep 5\necho \"still ${env.LUSTRE_STACK}\"\n42"));

        assertThat(log).contains("still lustre-block", GONE, "came to 42");
        assertThat(laboratory().cloud().calls().of("CreateStack")).hasSize(1);
    }

    @Test
    void a_restart_while_it_is_taken_away_keeps_what_the_block_returned() throws Throwable {
        slow(10, Duration.ofSeconds(2));

        String log = restartedAt("Deleting the stack lustre-block", block("6 * 7"));

        assertThat(log).contains(GONE, "came to 42");
        assertThat(laboratory().cloud().calls().of("CreateStack")).hasSize(1);
    }

    @Test
    void where_the_build_is_not_let_wait_it_is_taken_away_after_the_build() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            WorkflowRun build = startedUntil(jenkins, "in it", block("echo 'in it'\nsleep 600"));

            build.doKill();

            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
            takenAway(jenkins, build);
            jenkins.assertLogContains("A Lustre step has not ended with this build.", build);
        });
    }

    @Test
    void where_a_timeout_does_not_wait_for_it_it_is_taken_away_after_the_build() throws Throwable {
        slow(10, Duration.ofSeconds(3));
        sessions.then(jenkins -> {
            WorkflowRun build = finished(
                    jenkins, "timeout(time: 30, unit: 'SECONDS') {\n" + block("sleep 600") + "\n}", Result.ABORTED);
            takenAway(jenkins, build);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pipeline { agent none\n %s\n stages { stage('one') { %s } } }",
                "pipeline { agent none\n stages { stage('one') {\n %s\n %s } } }"
            })
    void it_is_an_option_of_a_declarative_pipeline_and_of_a_stage(String pipeline) throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            WorkflowRun build = finished(
                    jenkins,
                    pipeline.formatted(
                            "options { withLustre(stackName: 'lustre-block', fsname: 'scratch') }",
                            "steps { echo \"in ${env.LUSTRE_STACK} at ${env.LUSTRE_MOUNT}\" }"),
                    Result.SUCCESS);
            jenkins.assertLogContains("in lustre-block at /mnt/data", build);
            jenkins.assertLogContains(GONE, build);
        });
    }

    @Test
    void where_the_build_cannot_go_on_after_a_restart_it_is_taken_away() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            letNobodyInWithoutALogin(jenkins);
            describeLaboratory();
            WorkflowJob job = pipeline(jenkins, block("echo 'in it'\nsleep 600"));
            job.setResumeBlocked(true);
            jenkins.waitForMessage("in it", job.scheduleBuild2(0).waitForStart());
        });
        sessions.then(jenkins -> {
            WorkflowRun build = jenkins.jenkins
                    .getItemByFullName("lustre", WorkflowJob.class)
                    .getBuildByNumber(1);
            jenkins.waitForCompletion(build);
            // What the periodic work does: where the build was found to be over only after the look at the start.
            ClusterWatch.get().doRun();
            takenAway(jenkins, build);
        });
    }

    private static void takenAway(JenkinsRule jenkins, WorkflowRun build) throws Exception {
        await(
                Duration.ofSeconds(120),
                "the clean-up has ended",
                () -> RunningOperations.all(RunningOperations.directory()).isEmpty());
        jenkins.assertLogContains("A Lustre step had not ended when this build did.", build);
        jenkins.assertLogContains(GONE, build);
    }

    private WorkflowRun startedUntil(JenkinsRule jenkins, String moment, String script) throws Exception {
        describeLaboratory();
        WorkflowRun build = pipeline(jenkins, script).scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage(moment, build);
        return build;
    }

    private WorkflowRun finished(JenkinsRule jenkins, String script, Result result) throws Exception {
        describeLaboratory();
        return jenkins.buildAndAssertStatus(result, pipeline(jenkins, script));
    }

    private WorkflowRun abortedAt(JenkinsRule jenkins, String moment, String script) throws Exception {
        WorkflowRun build = startedUntil(jenkins, moment, script);
        build.getExecutor().interrupt();
        return jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
    }

    private String restartedAt(String moment, String script) throws Throwable {
        sessions.then(jenkins -> startedUntil(jenkins, moment, script));
        AtomicReference<String> log = new AtomicReference<>();
        sessions.then(jenkins -> {
            WorkflowRun build = jenkins.jenkins
                    .getItemByFullName("lustre", WorkflowJob.class)
                    .getBuildByNumber(1);
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
            log.set(JenkinsRule.getLog(build));
        });
        return log.get();
    }
}
