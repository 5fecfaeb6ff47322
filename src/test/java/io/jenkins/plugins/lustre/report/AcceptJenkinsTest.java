package io.jenkins.plugins.lustre.report;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.lustre.controller.BuildRecords;
import io.jenkins.plugins.lustre.freestyle.RecordPublisher;
import io.jenkins.plugins.lustre.steps.RecordStep;
import io.jenkins.plugins.lustre.trend.HistoryEntry;
import java.net.URL;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.SingleFileSCM;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What other benchmarks wrote is recorded by a freestyle job, and a person says what is normal. */
@WithJenkins
class AcceptJenkinsTest {

    private static final String OUTPUT =
            "4+0 records in\n4+0 records out\n1000000000 bytes (1.0 GB) copied, 2 s, 500 MB/s\n";

    private static FreeStyleProject job(JenkinsRule jenkins, String pattern) throws Exception {
        RecordStep step = new RecordStep(pattern);
        step.setGates(List.of(">= 1 GB/s"));
        FreeStyleProject job = jenkins.createFreeStyleProject("recorded");
        job.setScm(new SingleFileSCM("dd.out", OUTPUT));
        job.getPublishersList().add(new RecordPublisher(step));
        return job;
    }

    private static List<HistoryEntry> history(FreeStyleProject job) throws Exception {
        return BuildRecords.history(job.getRootDir().toPath()).read().entries();
    }

    private static int post(JenkinsRule jenkins, String user, Run<?, ?> build, String action) throws Exception {
        JenkinsRule.WebClient client = jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
        client.login(user);
        URL url = client.createCrumbedUrl(build.getUrl() + "lustre/" + action);
        return client.getPage(new WebRequest(url, HttpMethod.POST))
                .getWebResponse()
                .getStatusCode();
    }

    @Test
    void onlyWhoMayUpdateBuildsAcceptsAndItIsKeptInTheHistoryAndInTheBuild(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader", "writer")
                .grant(Run.UPDATE)
                .everywhere()
                .to("writer"));
        FreeStyleProject job = job(jenkins, "*.out");
        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.UNSTABLE, job);

        assertThat(post(jenkins, "reader", build, "accept")).isEqualTo(403);
        assertThat(history(job)).noneMatch(HistoryEntry::newBaseline);

        assertThat(post(jenkins, "writer", build, "accept")).isEqualTo(200);
        assertThat(history(job)).singleElement().satisfies(entry -> {
            assertThat(entry.newBaseline()).isTrue();
            assertThat(entry.acceptedBy()).isEqualTo("writer");
        });
        assertThat(new BuildRecords(build.getRootDir().toPath().resolve("lustre")).all())
                .isEqualTo(history(job));

        assertThat(post(jenkins, "writer", build, "withdraw")).isEqualTo(200);
        assertThat(history(job)).noneMatch(HistoryEntry::newBaseline);
    }

    @Test
    void noFileFailsTheBuildInOneLine(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, job(jenkins, "**/ior*.out"));

        jenkins.assertLogContains("matches '**/ior*.out'", build);
        jenkins.assertLogNotContains("Exception", build);
    }
}
