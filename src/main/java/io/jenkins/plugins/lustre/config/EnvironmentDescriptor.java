package io.jenkins.plugins.lustre.config;

import com.cloudbees.jenkins.plugins.awscredentials.AmazonWebServicesCredentials;
import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import com.cloudbees.plugins.credentials.CredentialsMatcher;
import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Descriptor;
import hudson.security.ACL;
import hudson.util.ComboBoxModel;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware.Mode;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import java.util.List;
import java.util.function.Supplier;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;
import software.amazon.awssdk.regions.Region;

/** The form of a compute environment. Only an administrator gets answers from it. */
@Extension
@Symbol("lustreEnvironment")
public final class EnvironmentDescriptor extends Descriptor<EnvironmentConfiguration> {

    public EnvironmentDescriptor() {
        super(EnvironmentConfiguration.class);
    }

    @NonNull
    @Override
    public String getDisplayName() {
        return Messages.EnvironmentConfiguration_displayName();
    }

    @POST
    public ComboBoxModel doFillRegionItems() {
        return allowed()
                ? new ComboBoxModel(Region.regions().stream()
                        .filter(region -> !region.isGlobalRegion())
                        .map(Region::id)
                        .sorted()
                        .toList())
                : new ComboBoxModel();
    }

    @POST
    public ListBoxModel doFillAwsCredentialsIdItems(@QueryParameter String awsCredentialsId) {
        return credentials(AmazonWebServicesCredentials.class, CredentialsMatchers.always(), awsCredentialsId);
    }

    @POST
    public ListBoxModel doFillServerCredentialsIdItems(@QueryParameter String serverCredentialsId) {
        return sshCredentials(serverCredentialsId);
    }

    @POST
    public ListBoxModel doFillClientCredentialsIdItems(@QueryParameter String clientCredentialsId) {
        return sshCredentials(clientCredentialsId);
    }

    @POST
    public ListBoxModel doFillLoginCredentialsIdItems(@QueryParameter String loginCredentialsId) {
        return sshCredentials(loginCredentialsId);
    }

    @POST
    public ListBoxModel doFillMdsRouteItems() {
        return routes();
    }

    @POST
    public ListBoxModel doFillOssRouteItems() {
        return routes();
    }

    @POST
    public ListBoxModel doFillClientRouteItems() {
        return routes();
    }

    @POST
    public ListBoxModel doFillHostPolicyItems() {
        ListBoxModel items = new ListBoxModel();
        if (allowed()) {
            items.add(Messages.EnvironmentConfiguration_knownOnly(), HostKeyPolicy.KNOWN_ONLY.name());
            items.add(Messages.EnvironmentConfiguration_acceptNew(), HostKeyPolicy.ACCEPT_NEW.name());
        }
        return items;
    }

    @POST
    public ListBoxModel doFillSoftwareModeItems() {
        ListBoxModel items = new ListBoxModel();
        if (allowed()) {
            items.add(Messages.EnvironmentConfiguration_image(), Mode.IMAGE.name());
            items.add(Messages.EnvironmentConfiguration_repository(), Mode.REPOSITORY.name());
        }
        return items;
    }

    @POST
    public FormValidation doCheckName(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.name(value));
    }

    @POST
    public FormValidation doCheckRegion(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.region(value));
    }

    @POST
    public FormValidation doCheckAwsCredentialsId(
            @QueryParameter String value, @QueryParameter boolean controllerIdentity) {
        return check(() -> EnvironmentChecks.awsCredentials(value, controllerIdentity));
    }

    @POST
    public FormValidation doCheckRoleArn(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.role(value));
    }

    @POST
    public FormValidation doCheckEndpoint(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.url(value));
    }

    @POST
    public FormValidation doCheckSubnetId(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.subnet(value));
    }

    @POST
    public FormValidation doCheckSecurityGroupId(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.securityGroup(value));
    }

    @POST
    public FormValidation doCheckPairName(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.required(value));
    }

    @POST
    public FormValidation doCheckAmi(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.image(value));
    }

    @POST
    public FormValidation doCheckMdsDataDisks(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.dataDisks(value));
    }

    @POST
    public FormValidation doCheckOssDataDisks(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.dataDisks(value));
    }

    @POST
    public FormValidation doCheckServerCredentialsId(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.required(value));
    }

    @POST
    public FormValidation doCheckLoginNode(
            @QueryParameter String value,
            @QueryParameter String mdsRoute,
            @QueryParameter String ossRoute,
            @QueryParameter String clientRoute) {
        return check(() -> EnvironmentChecks.loginNode(value, List.of(mdsRoute, ossRoute, clientRoute)));
    }

    @POST
    public FormValidation doCheckSshPort(@QueryParameter String value) {
        return check(() -> EnvironmentChecks.port(value));
    }

    @POST
    public FormValidation doCheckClientTagName(@QueryParameter String value, @QueryParameter String clientHosts) {
        return check(() -> EnvironmentChecks.clients(clientHosts, value));
    }

    @POST
    public FormValidation doCheckRepositoryUrl(@QueryParameter String value, @QueryParameter String softwareMode) {
        return check(() -> EnvironmentChecks.packages(value, softwareMode));
    }

    @POST
    public FormValidation doCheckSignatureUrl(@QueryParameter String value, @QueryParameter String softwareMode) {
        return check(() -> EnvironmentChecks.packages(value, softwareMode));
    }

    @POST
    public ComboBoxModel doFillMdsSizeItems() {
        return allowed() ? new ComboBoxModel(FormChoices.MDS_SIZES) : new ComboBoxModel();
    }

    @POST
    public FormValidation doCheckMdsSize(@QueryParameter String value) {
        return check(() -> FormChecks.mdsSize(value));
    }

    @POST
    public ComboBoxModel doFillOssSizeItems() {
        return allowed() ? new ComboBoxModel(FormChoices.OSS_SIZES) : new ComboBoxModel();
    }

    @POST
    public FormValidation doCheckOssSize(@QueryParameter String value) {
        return check(() -> FormChecks.ossSize(value));
    }

    @POST
    public FormValidation doCheckOssCount(@QueryParameter String value) {
        return check(() -> FormChecks.number(value, 1, 1000));
    }

    @POST
    public FormValidation doCheckTimeToLiveHours(@QueryParameter String value, @QueryParameter boolean destroyExpired) {
        return check(() -> EnvironmentChecks.timeToLive(value, destroyExpired));
    }

    /** Looks whether the environment is complete, as it stands in the form. Takes 20 s at most. */
    @POST
    public FormValidation doTestConnection(StaplerRequest2 request) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return ConnectionTest.of(request.getParameterMap());
    }

    private static ListBoxModel routes() {
        ListBoxModel items = new ListBoxModel();
        if (allowed()) {
            items.add(Messages.EnvironmentConfiguration_directPublic(), Route.DIRECT_PUBLIC.name());
            items.add(Messages.EnvironmentConfiguration_directPrivate(), Route.DIRECT_PRIVATE.name());
            items.add(Messages.EnvironmentConfiguration_throughLoginNode(), Route.LOGIN_NODE.name());
        }
        return items;
    }

    private static ListBoxModel sshCredentials(String current) {
        return credentials(
                StandardUsernameCredentials.class,
                CredentialsMatchers.anyOf(
                        CredentialsMatchers.instanceOf(SSHUserPrivateKey.class),
                        CredentialsMatchers.instanceOf(StandardUsernamePasswordCredentials.class)),
                current);
    }

    private static ListBoxModel credentials(
            Class<? extends StandardCredentials> type, CredentialsMatcher matcher, String current) {
        StandardListBoxModel items = new StandardListBoxModel();
        if (!allowed()) {
            return items.includeCurrentValue(Util.fixNull(current));
        }
        return items.includeEmptyValue()
                .includeMatchingAs(ACL.SYSTEM2, Jenkins.get(), type, List.of(), matcher)
                .includeCurrentValue(Util.fixNull(current));
    }

    private static FormValidation check(Supplier<FormValidation> check) {
        return allowed() ? check.get() : FormValidation.ok();
    }

    private static boolean allowed() {
        return Jenkins.get().hasPermission(Jenkins.ADMINISTER);
    }
}
