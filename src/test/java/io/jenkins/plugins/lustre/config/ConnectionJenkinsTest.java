package io.jenkins.plugins.lustre.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import io.jenkins.plugins.lustre.cloud.Finding;
import io.jenkins.plugins.lustre.controller.EnvironmentProbe;
import io.jenkins.plugins.lustre.lab.LabJenkinsTest;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** "Test connection" of the form, in the laboratory. */
@WithJenkins
class ConnectionJenkinsTest extends LabJenkinsTest {

    private static WebResponse ask(JenkinsRule.WebClient web, JenkinsRule jenkins, EnvironmentConfiguration form)
            throws Exception {
        web.setThrowExceptionOnFailingStatusCode(false);
        WebRequest request = new WebRequest(
                new URL(
                        jenkins.getURL(),
                        "descriptorByName/" + EnvironmentConfiguration.class.getName() + "/testConnection"),
                HttpMethod.POST);
        List<NameValuePair> fields = new ArrayList<>(List.of(
                new NameValuePair("name", form.getName()),
                new NameValuePair("region", form.getRegion()),
                new NameValuePair("endpoint", form.getEndpoint()),
                new NameValuePair("awsCredentialsId", form.getAwsCredentialsId()),
                new NameValuePair("controllerIdentity", "false"),
                new NameValuePair("subnetId", form.getSubnetId()),
                new NameValuePair("securityGroupId", form.getSecurityGroupId()),
                new NameValuePair("pairName", form.getPairName()),
                new NameValuePair("placementGroup", form.getPlacementGroup()),
                new NameValuePair("ami", form.getAmi()),
                new NameValuePair("serverCredentialsId", form.getServerCredentialsId()),
                new NameValuePair("sshPort", Integer.toString(form.getSshPort())),
                new NameValuePair("loginNode", form.getLoginNode()),
                new NameValuePair("mdsRoute", form.getMdsRoute().name()),
                new NameValuePair("hostPolicy", form.getHostPolicy().name()),
                new NameValuePair("clientTagName", form.getClientTagName()),
                new NameValuePair("clientTagValue", form.getClientTagValue())));
        request.setRequestParameters(fields);
        return web.getPage(web.addCrumb(request)).getWebResponse();
    }

    @Test
    void a_complete_environment_is_said_to_be_so(JenkinsRule jenkins) throws Exception {
        addCredentials(CredentialsScope.SYSTEM);
        String answer = ask(jenkins.createWebClient(), jenkins, configuration()).getContentAsString();
        assertThat(answer)
                .contains("AWS identity: arn:aws:iam::")
                .contains("Network, key pair, image")
                .contains("Clients: client1, client2, client3")
                .contains("lets the controller in")
                .doesNotContain("class=\"error\"");
    }

    @Test
    void what_is_missing_is_named(JenkinsRule jenkins) throws Exception {
        addCredentials(CredentialsScope.SYSTEM);
        EnvironmentConfiguration form = configuration();
        form.setPairName("nobodys");
        form.setLoginNode("127.77.250.250");
        String answer = ask(jenkins.createWebClient(), jenkins, form).getContentAsString();
        assertThat(answer).contains("key pair nobodys").contains("Cannot connect to login node");
    }

    @Test
    void a_form_that_is_half_filled_in_is_answered_in_words(JenkinsRule jenkins) throws Exception {
        addCredentials(CredentialsScope.SYSTEM);
        EnvironmentConfiguration form = configuration();
        form.setRegion("");
        WebResponse answer = ask(jenkins.createWebClient(), jenkins, form);
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("no AWS region is named");
        form = configuration();
        form.setEndpoint("nowhere");
        answer = ask(jenkins.createWebClient(), jenkins, form);
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("is no address");
    }

    @Test
    void only_an_administrator_may_ask(JenkinsRule jenkins) throws Exception {
        addCredentials(CredentialsScope.SYSTEM);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(
                new MockAuthorizationStrategy().grant(Jenkins.READ).everywhere().to("author"));
        WebResponse answer = ask(jenkins.createWebClient().login("author"), jenkins, configuration());
        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(laboratory().cloud().calls().of("GetCallerIdentity")).isEmpty();
    }

    @Test
    void it_waits_no_longer_than_it_may(JenkinsRule jenkins) throws Exception {
        describeLaboratory();
        laboratory().cloud().faults().delay("GetCallerIdentity", 1, Duration.ofSeconds(8));
        Instant begin = Instant.now();
        List<Finding> findings = new EnvironmentProbe(
                        LustreConfiguration.get().definitions().get(0), Duration.ofSeconds(2))
                .look(who -> who + " is late");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(7));
        assertThat(findings).extracting(Finding::text).contains("AWS is late");
    }
}
