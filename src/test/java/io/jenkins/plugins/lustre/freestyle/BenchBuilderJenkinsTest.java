package io.jenkins.plugins.lustre.freestyle;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.lustre.controller.RunningOperations;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import io.jenkins.plugins.lustre.steps.BenchStep;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** A freestyle job measures a cluster that another job made. */
class BenchBuilderJenkinsTest extends LabJenkinsTest {

    private static final String MAKE_CLUSTER = "lustreProvision stackName: 'lustre-free', fsname: 'scratch'\n"
            + "lustreConfigureMds()\nlustreConfigureOss()\nlustreConfigureClients()\n";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void it_measures_and_archives() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            makeCluster(jenkins);
            FreeStyleProject job = job(jenkins, bench -> {
                bench.setClients(List.of(1));
                bench.setOperations(List.of("write", "read"));
                bench.setOst(0);
                bench.setName("night-$BUILD_NUMBER");
            });

            FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);

            jenkins.assertLogContains("Run 2 of 2: 1 client read", build);
            assertThat(build.getArtifacts())
                    .extracting(artifact -> artifact.relativePath)
                    .containsExactlyInAnyOrder(
                            "lustre-bench-night-1.json", "lustre-bench-night-1.csv", "lustre-bench-night-1.svg");
            assertThat(RunningOperations.all(RunningOperations.directory())).isEmpty();
        });
    }

    @Test
    void a_wrong_option_fails_the_build_in_one_line() throws Throwable {
        sessions.then(jenkins -> {
            FreeStyleProject job = job(jenkins, bench -> bench.setFileSize("$SIZE"));

            FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job);

            jenkins.assertLogContains("ERROR: ", build);
            jenkins.assertLogNotContains("Exception", build);
        });
    }

    @Test
    void an_abort_runs_the_clean_up() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            makeCluster(jenkins);
            FreeStyleBuild build = job(jenkins, bench -> bench.setRepetitions(50))
                    .scheduleBuild2(0)
                    .waitForStart();
            jenkins.waitForMessage("Run 1 of 50", build);

            build.doStop();

            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
            jenkins.assertLogContains("[client1] ==> removing ", build);
            awaitNoProcess(laboratory().host("client1"));
            assertThat(RunningOperations.all(RunningOperations.directory())).isEmpty();
        });
    }

    @Test
    void the_clean_up_of_a_build_that_died_with_the_controller_runs_at_the_next_start() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            makeCluster(jenkins);
            FreeStyleBuild build = job(jenkins, bench -> bench.setRepetitions(50))
                    .scheduleBuild2(0)
                    .waitForStart();
            jenkins.waitForMessage("Run 1 of 50", build);
        });
        sessions.then(jenkins -> {
            FreeStyleBuild build = jenkins.jenkins
                    .getItemByFullName("measure", FreeStyleProject.class)
                    .getBuildByNumber(1);
            await(
                    Duration.ofSeconds(90),
                    "the clean-up has ended",
                    () -> RunningOperations.all(RunningOperations.directory()).isEmpty());
            jenkins.assertLogContains("A Lustre step had not ended when this build did.", build);
            jenkins.assertLogContains("[client1] ==> removing ", build);
            awaitNoProcess(laboratory().host("client1"));
            jenkins.assertLogNotContains("Run 50 of 50", build);
        });
    }

    private void makeCluster(JenkinsRule jenkins) throws Exception {
        describeLaboratory();
        jenkins.buildAndAssertSuccess(pipeline(jenkins, MAKE_CLUSTER));
    }

    private static FreeStyleProject job(JenkinsRule jenkins, Consumer<BenchStep> options) throws Exception {
        BenchStep bench = new BenchStep();
        bench.setStackName("lustre-free");
        bench.setOperations(List.of("write"));
        bench.setFileSize("64MiB");
        bench.setRepetitions(1);
        options.accept(bench);
        FreeStyleProject job = jenkins.createProject(FreeStyleProject.class, "measure");
        job.getBuildersList().add(new BenchBuilder(bench));
        return job;
    }
}
