package io.jenkins.plugins.lustre.report;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AdministrativeMonitor;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.security.Permission;
import io.jenkins.plugins.lustre.cloud.TagNames;
import io.jenkins.plugins.lustre.config.LustreConfiguration;
import io.jenkins.plugins.lustre.controller.ClusterWatch;
import io.jenkins.plugins.lustre.controller.ControllerIdentity;
import io.jenkins.plugins.lustre.controller.LustrePermissions;
import io.jenkins.plugins.lustre.controller.Removal;
import io.jenkins.plugins.lustre.controller.Removals;
import io.jenkins.plugins.lustre.controller.SeenCluster;
import io.jenkins.plugins.lustre.controller.SeenCluster.Origin;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.cloud.LabClients;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jenkins.model.Jenkins;
import jenkins.model.JenkinsLocationConfiguration;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** The page of the clusters, its destroy button, its monitor and the reaper, with a laboratory. */
class ClustersJenkinsTest extends LabJenkinsTest {

    private static final String TEMPLATE = """
            {"Resources": {"G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
              "GroupDescription": "a small cluster", "VpcId": "vpc-0000000000000001"}}}}""";
    private static final Duration LONG_AGO = Duration.ofDays(3);

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    /** How far the cloud's clock is behind. */
    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

    private Laboratory quick() {
        return start(
                1,
                10,
                Duration.ofMillis(100),
                plan -> plan.clock(() -> Instant.now().minus(behind.get())));
    }

    /** A stack as this controller tags it, with some tags changed. */
    private void stack(String name, String... changes) throws Exception {
        List<Tag> tags = new ArrayList<>();
        add(tags, TagNames.FORMAT, "1", changes);
        add(tags, TagNames.ENVIRONMENT, Laboratory.ENVIRONMENT, changes);
        add(tags, TagNames.CONTROLLER, ControllerIdentity.id(), changes);
        add(tags, TagNames.ROOT_URL, ControllerIdentity.rootUrl(), changes);
        add(tags, TagNames.JOB, "nightly", changes);
        add(tags, TagNames.BUILD, "1", changes);
        add(tags, TagNames.EXPIRES, "never", changes);
        add(tags, TagNames.DESTROY_EXPIRED, "false", changes);
        try (CloudFormationClient cloud = LabClients.of(laboratory().cloud()).cloudFormation()) {
            cloud.createStack(r -> r.stackName(name).templateBody(TEMPLATE).tags(tags));
            await(
                    Duration.ofSeconds(30),
                    name + " is there",
                    () -> cloud.describeStacks(r -> r.stackName(name))
                            .stacks()
                            .get(0)
                            .stackStatusAsString()
                            .equals("CREATE_COMPLETE"));
        }
    }

    private static void add(List<Tag> tags, String key, String value, String... changes) {
        String changed = value;
        for (int i = 0; i < changes.length; i += 2) {
            changed = changes[i].equals(key) ? changes[i + 1] : changed;
        }
        tags.add(Tag.builder().key(key).value(changed).build());
    }

    private boolean exists(String name) {
        try (CloudFormationClient cloud = LabClients.of(laboratory().cloud()).cloudFormation()) {
            return cloud.describeStacks().stacks().stream()
                    .anyMatch(s -> s.stackName().equals(name));
        }
    }

    private static List<SeenCluster> seen() throws Exception {
        ClusterWatch.get().refresh().get();
        return ClusterWatch.get().snapshot().clusters();
    }

    private static void secure(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("anybody", "viewer", "discoverer", "destroyer")
                .grant(LustrePermissions.VIEW)
                .everywhere()
                .to("viewer", "discoverer")
                .grant(Item.DISCOVER)
                .everywhere()
                .to("discoverer")
                .grant(LustrePermissions.DESTROY)
                .everywhere()
                .to("destroyer"));
    }

    @Test
    void who_may_see_and_destroy_clusters() throws Throwable {
        quick();
        sessions.then(jenkins -> {
            describeLaboratory();
            jenkins.createFreeStyleProject("nightly").save();
            stack("lustre-page");
            seen();
            secure(jenkins);
            JenkinsRule.WebClient web = jenkins.createWebClient();
            web.setThrowExceptionOnFailingStatusCode(false);

            assertThat(web.login("anybody")
                            .goTo("lustre-clusters/", null)
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(403);
            HtmlPage viewers = web.login("viewer").goTo("lustre-clusters/");
            assertThat(viewers.asNormalizedText())
                    .contains("lustre-page", "CREATE_COMPLETE", "never")
                    .contains("a job that you may not see")
                    .doesNotContain("nightly");
            assertThat(viewers.getByXPath("//button[contains(@class,'lustre-destroy')]"))
                    .isEmpty();
            assertThat(web.login("discoverer").goTo("lustre-clusters/").asNormalizedText())
                    .contains("lustre-page", "a job that you may not see")
                    .doesNotContain("nightly");
            HtmlPage destroyers = web.login("destroyer").goTo("lustre-clusters/");
            DomElement button = destroyers.getFirstByXPath("//button[contains(@class,'lustre-destroy')]");
            assertThat(button.getAttribute("aria-label")).isEqualTo("Destroy lustre-page");
        });
    }

    @Test
    void a_permission_is_found_by_its_released_name() throws Throwable {
        sessions.then(jenkins -> {
            assertThat(Permission.fromId("io.jenkins.plugins.lustre.controller.LustrePermissions.View"))
                    .isSameAs(LustrePermissions.VIEW);
            assertThat(Permission.fromId("io.jenkins.plugins.lustre.controller.LustrePermissions.Destroy"))
                    .isSameAs(LustrePermissions.DESTROY);
        });
    }

    @Test
    void a_cluster_is_destroyed_from_the_page_and_the_log_is_kept() throws Throwable {
        quick();
        sessions.then(jenkins -> {
            describeLaboratory();
            stack("lustre-page");
            SeenCluster cluster = seen().get(0);
            assertThat(cluster.origin()).isEqualTo(Origin.JOB_GONE);
            JenkinsRule.WebClient web = jenkins.createWebClient();
            WebRequest request = new WebRequest(new URL(jenkins.getURL(), "lustre-clusters/destroy"), HttpMethod.POST);
            request.setRequestParameters(
                    List.of(new NameValuePair("stack", cluster.stack().id())));
            HtmlPage log = web.getPage(web.addCrumb(request));
            assertThat(log.getUrl().getPath()).contains("/lustre-clusters/removal/");
            await(
                    Duration.ofSeconds(60),
                    "the cluster is gone",
                    () -> Removals.get().all().stream().noneMatch(Removal::underWay));
        });
        sessions.then(jenkins -> {
            Removal removal = Removals.get().all().get(0);
            assertThat(removal.succeeded()).isTrue();
            assertThat(Removals.get().log(removal)).contains("The stack lustre-page is gone");
            HtmlPage page = jenkins.createWebClient().goTo("lustre-clusters/removal/" + removal.id() + "/");
            assertThat(page.asNormalizedText()).contains("destroyed", "The stack lustre-page is gone");
        });
        assertThat(exists("lustre-page")).isFalse();
    }

    @Test
    void a_removal_goes_on_after_a_restart() throws Throwable {
        start(1, 10, Duration.ofSeconds(3), plan -> plan);
        sessions.then(jenkins -> {
            describeLaboratory();
            stack("lustre-restart");
            SeenCluster cluster = seen().get(0);
            Removals.get().begin(LustreConfiguration.get().definitions().get(0), cluster.stack(), "a test");
        });
        sessions.then(jenkins -> await(
                Duration.ofSeconds(60),
                "the cluster is gone",
                () -> Removals.get().all().stream().allMatch(Removal::succeeded)));
        assertThat(exists("lustre-restart")).isFalse();
        assertThat(laboratory().cloud().calls().of("DeleteStack")).isNotEmpty();
    }

    @Test
    void a_removal_whose_environment_is_gone_fails_with_what_is_to_be_done() throws Throwable {
        start(1, 10, Duration.ofSeconds(3), plan -> plan);
        sessions.then(jenkins -> {
            describeLaboratory();
            stack("lustre-forgotten");
            SeenCluster cluster = seen().get(0);
            Removals.get().begin(LustreConfiguration.get().definitions().get(0), cluster.stack(), "a test");
            LustreConfiguration.get().setEnvironments(List.of());
        });
        sessions.then(jenkins -> {
            await(
                    Duration.ofSeconds(60),
                    "the removal has ended",
                    () -> Removals.get().all().stream().noneMatch(Removal::underWay));
            Removal removal = Removals.get().all().get(0);
            assertThat(removal.succeeded()).isFalse();
            assertThat(Removals.get().log(removal)).contains("FAILED: The compute environment 'laboratory' is not");
        });
    }

    @Test
    void the_reaper_takes_what_expired_and_opted_in_here_and_nothing_else() throws Throwable {
        behind.set(LONG_AGO); // before the cloud begins, as its clock does not go back
        quick();
        sessions.then(jenkins -> {
            describeLaboratory();
            String ended = Instant.now().minus(Duration.ofDays(1)).toString();
            stack("lustre-expired", TagNames.EXPIRES, ended, TagNames.DESTROY_EXPIRED, "true");
            stack(
                    "lustre-elsewhere",
                    TagNames.EXPIRES,
                    ended,
                    TagNames.DESTROY_EXPIRED,
                    "true",
                    TagNames.ROOT_URL,
                    "https://elsewhere.example/");
            stack(
                    "lustre-another",
                    TagNames.EXPIRES,
                    ended,
                    TagNames.DESTROY_EXPIRED,
                    "true",
                    TagNames.CONTROLLER,
                    "another");
            stack("lustre-kept", TagNames.EXPIRES, ended);
            stack(
                    "lustre-young",
                    TagNames.EXPIRES,
                    Instant.now().plus(LONG_AGO).toString(),
                    TagNames.DESTROY_EXPIRED,
                    "true");
            behind.set(Duration.ZERO);

            ClusterWatch.get().doRun();

            await(Duration.ofSeconds(60), "the expired cluster is gone", () -> !exists("lustre-expired"));
            assertThat(List.of("lustre-elsewhere", "lustre-another", "lustre-kept", "lustre-young"))
                    .allMatch(this::exists);
            assertThat(Removals.get().all()).hasSize(1);
        });
    }

    @Test
    void a_copy_with_another_address_reaps_nothing_and_says_so() throws Throwable {
        behind.set(LONG_AGO); // before the cloud begins, as its clock does not go back
        quick();
        sessions.then(jenkins -> {
            describeLaboratory();
            String ended = Instant.now().minus(Duration.ofDays(1)).toString();
            stack("lustre-original", TagNames.EXPIRES, ended, TagNames.DESTROY_EXPIRED, "true");
            behind.set(Duration.ZERO);
            assertThat(ControllerIdentity.reaper().disabled()).isEmpty();
            JenkinsLocationConfiguration.get().setUrl("https://copy.example/");
            assertThat(seen()).hasSize(1);

            ClusterWatch.get().doRun();

            ClustersMonitor monitor = AdministrativeMonitor.all().get(ClustersMonitor.class);
            assertThat(monitor.isActivated()).isTrue();
            assertThat(monitor.isMoved()).isTrue();
            assertThat(monitor.getReaperDisabled()).contains("https://copy.example/", "restored copy");
            assertThat(monitor.getExpired()).containsExactly("lustre-original");
            assertThat(exists("lustre-original")).isTrue();
            assertThat(Removals.get().all()).isEmpty();
        });
    }

    @Test
    void what_aws_refuses_is_told_in_its_own_words() throws Throwable {
        quick();
        sessions.then(jenkins -> {
            describeLaboratory();
            laboratory().cloud().faults().deny("cloudformation:DescribeStacks");
            assertThat(seen()).isEmpty();
            HtmlPage page = jenkins.createWebClient().goTo("lustre-clusters/");
            assertThat(page.asNormalizedText())
                    .contains("laboratory could not be looked into")
                    .contains("is not authorized to perform: cloudformation:DescribeStacks");
        });
    }

    @Test
    void the_job_and_the_build_are_linked_while_they_are_there() throws Throwable {
        quick();
        sessions.then(jenkins -> {
            describeLaboratory();
            FreeStyleProject job = jenkins.createFreeStyleProject("nightly");
            jenkins.buildAndAssertSuccess(job);
            stack("lustre-linked");
            assertThat(seen()).singleElement().matches(c -> c.origin() == Origin.KEPT);
            HtmlPage page = jenkins.createWebClient().goTo("lustre-clusters/");
            assertThat(page.getAnchorByText("nightly").getHrefAttribute()).endsWith("/job/nightly/");
            assertThat(page.getAnchorByText("#1").getHrefAttribute()).endsWith("/job/nightly/1/");
            job.getBuildByNumber(1).delete();
            assertThat(seen()).singleElement().matches(c -> c.origin() == Origin.BUILD_GONE);
            assertThat(AdministrativeMonitor.all().get(ClustersMonitor.class).getOrphaned())
                    .containsExactly("lustre-linked");
        });
    }
}
