package io.jenkins.plugins.lustre.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.jenkins.plugins.awscredentials.AWSCredentialsImpl;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware.Mode;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The compute environments as a form and as code, and who may see what in them. */
@WithJenkins
class EnvironmentFormJenkinsTest {

    @Test
    void environmentsComeBackFromTheFormAsTheyWere(JenkinsRule jenkins) throws Exception {
        addCredentials();
        LustreConfiguration.get().setEnvironments(List.of(flight(), new EnvironmentConfiguration("empty")));
        List<EnvironmentConfiguration> before = LustreConfiguration.get().getEnvironments();

        jenkins.configRoundtrip();

        assertThat(LustreConfiguration.get().getEnvironments())
                .hasSize(2)
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void theLastEnvironmentCanBeTakenAway(JenkinsRule jenkins) throws Exception {
        LustreConfiguration.get().setEnvironments(List.of());

        jenkins.configRoundtrip();

        assertThat(LustreConfiguration.get().getEnvironments()).isEmpty();
    }

    @Test
    void environmentsAreTheSameAfterExportAndImport(JenkinsRule jenkins, @TempDir Path folder) throws Exception {
        LustreConfiguration.get().setEnvironments(List.of(flight()));
        List<EnvironmentConfiguration> before = LustreConfiguration.get().getEnvironments();
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        ConfigurationAsCode.get().export(exported);
        String all = exported.toString(StandardCharsets.UTF_8);
        int start = all.indexOf("  lustre:\n");
        String lustre = all.substring(start)
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("    "))
                .reduce("unclassified:\n  lustre:\n", (text, line) -> text + line + "\n");
        LustreConfiguration.get().setEnvironments(List.of());

        Path yaml = Files.writeString(folder.resolve("jenkins.yaml"), lustre);
        ConfigurationAsCode.get().configure(yaml.toString());

        assertThat(LustreConfiguration.get().getEnvironments())
                .hasSize(1)
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void onlyAnAdministratorIsToldOfCredentials(JenkinsRule jenkins) throws Exception {
        addCredentials();
        secure(jenkins);
        EnvironmentDescriptor form = jenkins.jenkins.getDescriptorByType(EnvironmentDescriptor.class);
        try (ACLContext admin = ACL.as(User.getOrCreateByIdOrFullName("admin"))) {
            assertThat(values(form.doFillAwsCredentialsIdItems(""))).containsExactly("", "aws");
            assertThat(values(form.doFillServerCredentialsIdItems(""))).containsExactly("", "centos");
            assertThat(form.doFillRegionItems()).contains("eu-central-1");
            assertThat(form.doCheckSubnetId("nowhere").kind).isEqualTo(FormValidation.Kind.ERROR);
        }
        try (ACLContext author = ACL.as(User.getOrCreateByIdOrFullName("author"))) {
            assertThat(values(form.doFillAwsCredentialsIdItems("mine"))).containsExactly("mine");
            assertThat(values(form.doFillServerCredentialsIdItems(""))).doesNotContain("centos");
            assertThat(form.doFillRegionItems()).isEmpty();
            assertThat(form.doCheckSubnetId("nowhere").kind).isEqualTo(FormValidation.Kind.OK);
        }
    }

    @Test
    void environmentsAreNamedToThoseWhoConfigureTheJob(JenkinsRule jenkins) throws Exception {
        LustreConfiguration.get().setEnvironments(List.of(flight()));
        FreeStyleProject job = jenkins.createFreeStyleProject("job");
        secure(jenkins);
        try (ACLContext author = ACL.as(User.getOrCreateByIdOrFullName("author"))) {
            assertThat(values(FormChoices.environments(job, "gone"))).containsExactly("", "flight", "gone");
        }
        try (ACLContext reader = ACL.as(User.getOrCreateByIdOrFullName("reader"))) {
            assertThat(values(FormChoices.environments(job, "gone"))).containsExactly("", "gone");
        }
    }

    private static void secure(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("author", "reader")
                .grant(Item.CONFIGURE)
                .everywhere()
                .to("author"));
    }

    private static List<String> values(ListBoxModel items) {
        return items.stream().map(item -> item.value).toList();
    }

    private static void addCredentials() throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .addAll(List.of(
                        new AWSCredentialsImpl(CredentialsScope.GLOBAL, "aws", "AKIDEXAMPLE", "example", ""),
                        new UsernamePasswordCredentialsImpl(
                                CredentialsScope.GLOBAL, "centos", "", "centos", "not a real one")));
    }

    private static EnvironmentConfiguration flight() {
        EnvironmentConfiguration flight = new EnvironmentConfiguration("flight");
        flight.setRegion("eu-central-1");
        flight.setEndpoint("http://127.0.0.1:4566");
        flight.setAwsCredentialsId("aws");
        flight.setControllerIdentity(true);
        flight.setRoleArn("arn:aws:iam::123456789012:role/lustre");
        flight.setSubnetId("subnet-0123456789abcdef0");
        flight.setSecurityGroupId("sg-0123456789abcdef0");
        flight.setPairName("admin");
        flight.setPlacementGroup("flight");
        flight.setAmi("ssm:/lustre/image");
        flight.setMdsDataDisks("/dev/sdf");
        flight.setOssDataDisks("/dev/sdf\n/dev/sdg");
        flight.setServerCredentialsId("centos");
        flight.setClientCredentialsId("centos");
        flight.setLoginCredentialsId("centos");
        flight.setSshPort(2222);
        flight.setLoginNode("login1.example.org");
        flight.setMdsRoute(Route.DIRECT_PRIVATE);
        flight.setOssRoute(Route.DIRECT_PUBLIC);
        flight.setClientRoute(Route.DIRECT_PRIVATE);
        flight.setHostPolicy(HostKeyPolicy.ACCEPT_NEW);
        flight.setKnownHosts("a ssh-ed25519 AAAA\nb ssh-ed25519 BBBB");
        flight.setClientHosts("node1=10.0.0.1\nnode2=10.0.0.2");
        flight.setClientTagName("flight:role");
        flight.setClientTagValue("compute");
        flight.setSoftwareMode(Mode.REPOSITORY);
        flight.setRepositoryUrl("https://example.org/lustre");
        flight.setSignatureUrl("https://example.org/lustre.asc");
        flight.setMdsSize("Medium");
        flight.setOssSize("d3.4xlarge");
        flight.setOssCount(4);
        flight.setTimeToLiveHours(12);
        flight.setDestroyExpired(true);
        return flight;
    }
}
