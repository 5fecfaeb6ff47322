package io.jenkins.plugins.lustre.lab;

import com.cloudbees.jenkins.plugins.awscredentials.AWSCredentialsImpl;
import com.cloudbees.jenkins.plugins.sshcredentials.impl.BasicSSHUserPrivateKey;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import io.jenkins.plugins.lustre.config.EnvironmentConfiguration;
import io.jenkins.plugins.lustre.config.LustreConfiguration;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * A test with a laboratory and a controller whose administrator described it. The laboratory outlives restarts of the
 * controller.
 */
public abstract class LabJenkinsTest {

    protected static final String AWS = "lab-aws";
    protected static final String SSH = "lab-ssh";
    protected static final String PASSPHRASE = "canary-passphrase-of-the-laboratory";

    private Laboratory laboratory;
    private String lockedKey = "";

    /** The laboratory with three clients, or the one that was started before. */
    protected final Laboratory laboratory() {
        if (laboratory == null) {
            laboratory = Laboratory.start();
        }
        return laboratory;
    }

    /** Starts a laboratory with one client, as slow as is said. */
    protected final Laboratory slow(int delayPermille, Duration cloudStep) {
        return start(1, delayPermille, cloudStep, builder -> builder);
    }

    /** Starts a laboratory; see {@link Laboratory#start(int, int, Duration, UnaryOperator)}. */
    protected final Laboratory start(
            int clients, int delayPermille, Duration cloudStep, UnaryOperator<LabCloudBuilder> more) {
        laboratory = Laboratory.start(clients, delayPermille, cloudStep, more);
        return laboratory;
    }

    /** The laboratory's secrets, as its administrator gave them to the controller. */
    protected final Canary canary() {
        return Canary.of(laboratory(), PASSPHRASE, lockedKey);
    }

    @AfterEach
    final void closeLaboratory() {
        if (laboratory != null) {
            laboratory.close();
        }
    }

    /** Does what an administrator does: adds credentials that no job can see, and the compute environment. */
    protected final void describeLaboratory() throws IOException {
        addCredentials(CredentialsScope.SYSTEM);
        LustreConfiguration.get().setEnvironments(List.of(configuration()));
    }

    /** Adds the laboratory's credentials; its SSH key is locked with {@link #PASSPHRASE}. */
    protected final void addCredentials(CredentialsScope scope) throws IOException {
        lockedKey = laboratory().privateKey(PASSPHRASE);
        SystemCredentialsProvider provider = SystemCredentialsProvider.getInstance();
        provider.getCredentials()
                .add(new AWSCredentialsImpl(
                        scope, AWS, LabCloudBuilder.ACCESS_KEY_ID, LabCloudBuilder.SIGNING_KEY, "laboratory"));
        provider.getCredentials()
                .add(new BasicSSHUserPrivateKey(
                        scope,
                        SSH,
                        Laboratory.USER,
                        new BasicSSHUserPrivateKey.DirectEntryPrivateKeySource(lockedKey),
                        PASSPHRASE,
                        "laboratory"));
        provider.save();
    }

    /** The laboratory as an administrator fills it in. */
    protected final EnvironmentConfiguration configuration() {
        ComputeEnvironment environment = laboratory().environment();
        EnvironmentConfiguration configuration = new EnvironmentConfiguration(environment.name());
        configuration.setRegion(environment.region());
        configuration.setEndpoint(environment.endpoint());
        configuration.setAwsCredentialsId(AWS);
        configuration.setSubnetId(environment.subnetId());
        configuration.setSecurityGroupId(environment.securityGroupId());
        configuration.setPairName(environment.keyPairName());
        configuration.setPlacementGroup(environment.placementGroup());
        configuration.setAmi(environment.ami());
        configuration.setServerCredentialsId(SSH);
        configuration.setSshPort(environment.ssh().port());
        configuration.setLoginNode(environment.ssh().loginNode());
        configuration.setMdsRoute(Route.DIRECT_PRIVATE);
        configuration.setOssRoute(Route.LOGIN_NODE);
        configuration.setClientRoute(Route.LOGIN_NODE);
        configuration.setHostPolicy(HostKeyPolicy.ACCEPT_NEW);
        configuration.setClientTagName(environment.clients().tagName());
        configuration.setClientTagValue(environment.clients().tagValue());
        return configuration;
    }

    /** Waits until a host has no process of its own any more, at most 30 s. */
    protected static void awaitNoProcess(LabHost host) throws InterruptedException {
        await(Duration.ofSeconds(30), host.spec().hostname() + " has no process", () -> host.processCount() == 0);
    }

    /** Waits for a condition. */
    protected static void await(Duration atMost, String what, Callable<Boolean> condition) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        try {
            while (!condition.call()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not within " + atMost + ": " + what);
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    /** As on most controllers: what the plugin does on threads of its own must not do it as anybody. */
    protected static void letNobodyInWithoutALogin(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        FullControlOnceLoggedInAuthorizationStrategy strategy = new FullControlOnceLoggedInAuthorizationStrategy();
        strategy.setAllowAnonymousRead(false);
        jenkins.jenkins.setAuthorizationStrategy(strategy);
    }

    /** A Pipeline job in the sandbox. */
    protected static WorkflowJob pipeline(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "lustre");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }
}
