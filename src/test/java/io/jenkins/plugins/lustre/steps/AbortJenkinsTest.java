package io.jenkins.plugins.lustre.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class AbortJenkinsTest extends LabJenkinsTest {

    private static final String PROVISION = "lustreProvision stackName: 'lustre-abort', fsname: 'scratch'\n";

    @Test
    void an_aborted_configuration_leaves_no_process_and_the_cluster_is_taken_away(JenkinsRule jenkins)
            throws Exception {
        slow(3000, Duration.ofMillis(200));

        WorkflowRun build = abortedAt(
                jenkins,
                "[mds1] ==> formatting scratch-MDT0000",
                "try {\n" + PROVISION + "lustreConfigureMds()\n} finally {\nlustreDestroy()\n}");

        jenkins.assertLogNotContains("[mds1] ==> scratch-MDT0000 is up", build);
        jenkins.assertLogContains("The stack lustre-abort is gone", build);
        awaitNoProcess(laboratory().host("client1"));
    }

    @Test
    void an_aborted_bench_removes_its_files_and_ends_its_servers(JenkinsRule jenkins) throws Exception {
        slow(10, Duration.ofMillis(200));

        WorkflowRun build = abortedAt(
                jenkins,
                "Run 1 of 50",
                PROVISION + "lustreConfigureMds()\nlustreConfigureOss()\nlustreConfigureClients()\n"
                        + "lustreBench clients: [1], operations: ['write'], fileSize: '256MiB', repetitions: 50\n");

        jenkins.assertLogContains("[client1] ==> removing ", build);
        LabHost client = laboratory().host("client1");
        awaitNoProcess(client);
        assertThat(names(client.path("/mnt/data"))).noneMatch(name -> name.startsWith(".lustre-bench"));
        assertThat(laboratory().cloud().calls().of("DeleteStack"))
                .as("the cluster is the job's to take away")
                .isEmpty();
    }

    private WorkflowRun abortedAt(JenkinsRule jenkins, String moment, String script) throws Exception {
        describeLaboratory();
        WorkflowRun build = pipeline(jenkins, script).scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage(moment, build);
        build.getExecutor().interrupt();
        return jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
