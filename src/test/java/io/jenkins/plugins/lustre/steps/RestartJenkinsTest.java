package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** The controller is restarted in the middle; the laboratory goes on meanwhile. */
class RestartJenkinsTest extends LabJenkinsTest {

    private static final String PROVISION = "lustreProvision stackName: 'lustre-restart', fsname: 'scratch'\n";
    private static final String CONFIGURE =
            "lustreConfigureMds()\n" + "lustreConfigureOss ossnum: 0\n" + "lustreConfigureClients()\n";
    private static final String BENCH =
            "lustreBench clients: [1], operations: ['write'], ost: 0, fileSize: '64MiB', repetitions: 4\n";
    private static final String DESTROY = "lustreDestroy()\n";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void a_stack_is_made_once() throws Throwable {
        slow(10, Duration.ofSeconds(2));

        String log = restartedAt("CREATE_IN_PROGRESS AWS::EC2::LaunchTemplate", PROVISION);

        assertThat(laboratory().cloud().calls().of("CreateStack")).hasSize(1);
        assertThat(matching(log, "\\d\\d:\\d\\d:\\d\\d [A-Z_]+ AWS::.*"))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
        assertThat(matching(log, ".*CREATE_COMPLETE AWS::CloudFormation::Stack.*"))
                .hasSize(1);
        assertThat(matching(log, "The cluster lustre-restart is there.*")).hasSize(1);
    }

    @Test
    void a_remote_script_runs_once() throws Throwable {
        slow(1500, Duration.ofMillis(200));

        String log = restartedAt("[mds1] ==> formatting scratch-MDT0000", PROVISION + "lustreConfigureMds()\n");

        assertThat(matching(log, "\\[mds1] ==> .*")).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(matching(log, "\\[mds1] ==> scratch-MDT0000 is up")).hasSize(1);
        assertThat(matching(log, "\\[mds1] device size = .*"))
                .as("times formatted")
                .hasSize(1);
    }

    @Test
    void a_bench_goes_on_with_the_run_that_was_under_way() throws Throwable {
        slow(10, Duration.ofMillis(200));

        String log = restartedAt("Run 1 of 4", PROVISION + CONFIGURE + BENCH + DESTROY);

        assertThat(matching(log, "Run \\d of 4: .*")).hasSize(4);
        assertThat(matching(log, "\\[client1] ==> fio on 1 client$")).hasSize(4);
        assertThat(matching(log, "\\[client1] ==> serving fio.*")).hasSize(1);
        assertThat(matching(log, "\\[client1] ==> removing .*lustre-bench.*")).hasSize(1);
        assertThat(laboratory().cloud().calls().of("DeleteStack")).hasSize(1);
    }

    /** The whole log of a build that went on after the controller was restarted when the log had that text. */
    private String restartedAt(String moment, String script) throws Throwable {
        sessions.then(jenkins -> {
            describeLaboratory();
            WorkflowRun build = pipeline(jenkins, script).scheduleBuild2(0).waitForStart();
            jenkins.waitForMessage(moment, build);
        });
        AtomicReference<String> log = new AtomicReference<>();
        sessions.then(jenkins -> {
            WorkflowRun build = jenkins.jenkins
                    .getItemByFullName("lustre", WorkflowJob.class)
                    .getBuildByNumber(1);
            jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(build));
            log.set(JenkinsRule.getLog(build));
        });
        assertThat(log.get()).contains("Resuming build");
        return log.get();
    }

    private static List<String> matching(String log, String line) {
        Pattern pattern = Pattern.compile(line);
        return log.lines().filter(l -> pattern.matcher(l).matches()).toList();
    }
}
