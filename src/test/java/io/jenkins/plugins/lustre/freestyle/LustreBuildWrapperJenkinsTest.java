package io.jenkins.plugins.lustre.freestyle;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.lustre.controller.RunningOperations;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import io.jenkins.plugins.lustre.steps.WithLustreStep;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.TestBuilder;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** A freestyle build has a file system of its own while its build steps run. */
class LustreBuildWrapperJenkinsTest extends LabJenkinsTest {

    private static final String GONE = "The stack lustre-own-1 is gone";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void its_form_keeps_the_options() throws Throwable {
        sessions.then(jenkins -> {
            FreeStyleProject job = jenkins.createFreeStyleProject();
            WithLustreStep step = new WithLustreStep();
            step.setStackName("own-$BUILD_NUMBER");
            step.setOssCount(3);
            job.getBuildWrappersList().add(new LustreBuildWrapper(step));

            job = jenkins.configRoundtrip(job);

            assertThat(job.getBuildWrappersList().get(LustreBuildWrapper.class).getStep())
                    .usingRecursiveComparison()
                    .isEqualTo(step);
        });
    }

    @Test
    void the_build_steps_find_it_and_it_is_taken_away() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            FreeStyleProject job = job(jenkins);
            job.getBuildersList().add(new TestBuilder() {
                @Override
                public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
                        throws InterruptedException, IOException {
                    listener.getLogger()
                            .println("on " + build.getEnvironment(listener).get("LUSTRE_STACK"));
                    return true;
                }
            });

            FreeStyleBuild build = jenkins.buildAndAssertSuccess(job);

            jenkins.assertLogContains("on lustre-own-1", build);
            jenkins.assertLogContains(GONE, build);
            assertThat(RunningOperations.all(RunningOperations.directory())).isEmpty();
        });
    }

    @Test
    void an_abort_of_a_build_step_takes_it_away() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            FreeStyleProject job = job(jenkins);
            job.getBuildersList().add(new SleepBuilder(600_000));
            FreeStyleBuild build = job.scheduleBuild2(0).waitForStart();
            jenkins.waitForMessage("Sleeping", build);

            build.doStop();

            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
            jenkins.assertLogContains(GONE, build);
        });
    }

    @Test
    void where_the_controller_stops_it_is_taken_away_at_the_next_start() throws Throwable {
        slow(10, Duration.ofMillis(200));
        sessions.then(jenkins -> {
            letNobodyInWithoutALogin(jenkins);
            FreeStyleProject job = job(jenkins);
            job.getBuildersList().add(new SleepBuilder(600_000));
            FreeStyleBuild build = job.scheduleBuild2(0).waitForStart();
            jenkins.waitForMessage("Sleeping", build);
        });
        sessions.then(jenkins -> {
            await(
                    Duration.ofSeconds(120),
                    "the clean-up has ended",
                    () -> RunningOperations.all(RunningOperations.directory()).isEmpty());
            jenkins.assertLogContains(
                    GONE,
                    jenkins.jenkins
                            .getItemByFullName("own", FreeStyleProject.class)
                            .getBuildByNumber(1));
        });
    }

    private FreeStyleProject job(JenkinsRule jenkins) throws Exception {
        describeLaboratory();
        FreeStyleProject job = jenkins.createFreeStyleProject("own");
        WithLustreStep step = new WithLustreStep();
        step.setFsname("scratch");
        step.setStackName("lustre-own-$BUILD_NUMBER");
        job.getBuildWrappersList().add(new LustreBuildWrapper(step));
        return job;
    }
}
