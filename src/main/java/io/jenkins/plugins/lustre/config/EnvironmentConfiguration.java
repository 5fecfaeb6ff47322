package io.jenkins.plugins.lustre.config;

import hudson.Util;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.ClientSelection;
import io.jenkins.plugins.lustre.model.DataDisks;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.model.SshReach.Route;
import java.util.List;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** A compute environment as an administrator fills it in. */
public class EnvironmentConfiguration extends SoftwareConfiguration {

    private static final int USUAL_PORT = 22;

    private final String name;
    private String region = "";
    private String endpoint = "";
    private String awsCredentialsId = "";
    private boolean controllerIdentity;
    private String roleArn = "";
    private String subnetId = "";
    private String securityGroupId = "";
    private String pairName = "";
    private String placementGroup = "";
    private String ami = "";
    private String mdsDataDisks = "";
    private String ossDataDisks = "";
    private String serverCredentialsId = "";
    private String clientCredentialsId = "";
    private String loginCredentialsId = "";
    private int sshPort = USUAL_PORT;
    private String loginNode = "";
    private Route mdsRoute = Route.DIRECT_PUBLIC;
    private Route ossRoute = Route.LOGIN_NODE;
    private Route clientRoute = Route.LOGIN_NODE;
    private HostKeyPolicy hostPolicy = HostKeyPolicy.KNOWN_ONLY;
    private String knownHosts = "";
    private String clientHosts = "";
    private String clientTagName = "";
    private String clientTagValue = "";

    /** @param name what jobs call it */
    @DataBoundConstructor
    public EnvironmentConfiguration(String name) {
        this.name = Util.fixNull(name).trim();
    }

    /**
     * Fills in what a saved configuration lacks, because it is older or was written by hand: no constructor and no
     * initialiser runs when it is read, but the setters know what holds then.
     */
    @Override
    protected Object readResolve() {
        setRegion(region);
        setEndpoint(endpoint);
        setAwsCredentialsId(awsCredentialsId);
        setRoleArn(roleArn);
        setSubnetId(subnetId);
        setSecurityGroupId(securityGroupId);
        setPairName(pairName);
        setPlacementGroup(placementGroup);
        setAmi(ami);
        setMdsDataDisks(mdsDataDisks);
        setOssDataDisks(ossDataDisks);
        setServerCredentialsId(serverCredentialsId);
        setClientCredentialsId(clientCredentialsId);
        setLoginCredentialsId(loginCredentialsId);
        setLoginNode(loginNode);
        setMdsRoute(mdsRoute);
        setOssRoute(ossRoute);
        setClientRoute(clientRoute);
        setHostPolicy(hostPolicy);
        setKnownHosts(knownHosts);
        setClientHosts(clientHosts);
        setClientTagName(clientTagName);
        setClientTagValue(clientTagValue);
        sshPort = sshPort == 0 ? USUAL_PORT : sshPort;
        return super.readResolve();
    }

    public String getName() {
        return Util.fixNull(name);
    }

    /** Returns the AWS region, e.g. {@code eu-west-1}. */
    public String getRegion() {
        return region;
    }

    @DataBoundSetter
    public void setRegion(String region) {
        this.region = Util.fixNull(region).trim();
    }

    /** Returns an address to use in place of AWS's own; empty for AWS. */
    public String getEndpoint() {
        return endpoint;
    }

    @DataBoundSetter
    public void setEndpoint(String endpoint) {
        this.endpoint = Util.fixNull(endpoint).trim();
    }

    /** Returns AWS credentials of the controller. */
    public String getAwsCredentialsId() {
        return awsCredentialsId;
    }

    @DataBoundSetter
    public void setAwsCredentialsId(String awsCredentialsId) {
        this.awsCredentialsId = Util.fixNull(awsCredentialsId).trim();
    }

    /** Returns whether the controller's own AWS identity may be used if no credentials are chosen. */
    public boolean isControllerIdentity() {
        return controllerIdentity;
    }

    @DataBoundSetter
    public void setControllerIdentity(boolean controllerIdentity) {
        this.controllerIdentity = controllerIdentity;
    }

    /** Returns a role to assume with them; empty for none. */
    public String getRoleArn() {
        return roleArn;
    }

    @DataBoundSetter
    public void setRoleArn(String roleArn) {
        this.roleArn = Util.fixNull(roleArn).trim();
    }

    /** Returns where the servers go. */
    public String getSubnetId() {
        return subnetId;
    }

    @DataBoundSetter
    public void setSubnetId(String subnetId) {
        this.subnetId = Util.fixNull(subnetId).trim();
    }

    /** Returns the group that the environment's nodes wear. */
    public String getSecurityGroupId() {
        return securityGroupId;
    }

    @DataBoundSetter
    public void setSecurityGroupId(String securityGroupId) {
        this.securityGroupId = Util.fixNull(securityGroupId).trim();
    }

    /** Returns the EC2 key pair of the servers. */
    public String getPairName() {
        return pairName;
    }

    @DataBoundSetter
    public void setPairName(String pairName) {
        this.pairName = Util.fixNull(pairName).trim();
    }

    /** Returns a cluster placement group; empty for none. */
    public String getPlacementGroup() {
        return placementGroup;
    }

    @DataBoundSetter
    public void setPlacementGroup(String placementGroup) {
        this.placementGroup = Util.fixNull(placementGroup).trim();
    }

    /** Returns the servers' image: an id, or {@code ssm:} and a parameter's name. */
    public String getAmi() {
        return ami;
    }

    @DataBoundSetter
    public void setAmi(String ami) {
        this.ami = Util.fixNull(ami).trim();
    }

    /** Returns the data disks of the MDS, one path per line; empty for its instance storage. */
    public String getMdsDataDisks() {
        return mdsDataDisks;
    }

    @DataBoundSetter
    public void setMdsDataDisks(String mdsDataDisks) {
        this.mdsDataDisks = Util.fixNull(mdsDataDisks).trim();
    }

    /** Returns the data disks of every OSS, one path per line; empty for its instance storage. */
    public String getOssDataDisks() {
        return ossDataDisks;
    }

    @DataBoundSetter
    public void setOssDataDisks(String ossDataDisks) {
        this.ossDataDisks = Util.fixNull(ossDataDisks).trim();
    }

    /** Returns SSH credentials of MDS and OSS. */
    public String getServerCredentialsId() {
        return serverCredentialsId;
    }

    @DataBoundSetter
    public void setServerCredentialsId(String serverCredentialsId) {
        this.serverCredentialsId = Util.fixNull(serverCredentialsId).trim();
    }

    /** Returns SSH credentials of the clients; empty for the servers'. */
    public String getClientCredentialsId() {
        return clientCredentialsId;
    }

    @DataBoundSetter
    public void setClientCredentialsId(String clientCredentialsId) {
        this.clientCredentialsId = Util.fixNull(clientCredentialsId).trim();
    }

    /** Returns SSH credentials of the login node; empty for the clients'. */
    public String getLoginCredentialsId() {
        return loginCredentialsId;
    }

    @DataBoundSetter
    public void setLoginCredentialsId(String loginCredentialsId) {
        this.loginCredentialsId = Util.fixNull(loginCredentialsId).trim();
    }

    /** Returns the SSH port of every host. */
    public int getSshPort() {
        return sshPort;
    }

    @DataBoundSetter
    public void setSshPort(int sshPort) {
        this.sshPort = sshPort;
    }

    /** Returns the jump host's address; empty if there is none. */
    public String getLoginNode() {
        return loginNode;
    }

    @DataBoundSetter
    public void setLoginNode(String loginNode) {
        this.loginNode = Util.fixNull(loginNode).trim();
    }

    /** Returns the way to the MDS. */
    public Route getMdsRoute() {
        return mdsRoute;
    }

    @DataBoundSetter
    public void setMdsRoute(Route mdsRoute) {
        this.mdsRoute = mdsRoute == null ? Route.DIRECT_PUBLIC : mdsRoute;
    }

    /** Returns the way to the OSS. */
    public Route getOssRoute() {
        return ossRoute;
    }

    @DataBoundSetter
    public void setOssRoute(Route ossRoute) {
        this.ossRoute = ossRoute == null ? Route.LOGIN_NODE : ossRoute;
    }

    /** Returns the way to the clients. */
    public Route getClientRoute() {
        return clientRoute;
    }

    @DataBoundSetter
    public void setClientRoute(Route clientRoute) {
        this.clientRoute = clientRoute == null ? Route.LOGIN_NODE : clientRoute;
    }

    /** Returns what to do with a host whose SSH key is not known. */
    public HostKeyPolicy getHostPolicy() {
        return hostPolicy;
    }

    @DataBoundSetter
    public void setHostPolicy(HostKeyPolicy hostPolicy) {
        this.hostPolicy = hostPolicy == null ? HostKeyPolicy.KNOWN_ONLY : hostPolicy;
    }

    /** Returns lines in the format of {@code known_hosts}. */
    public String getKnownHosts() {
        return knownHosts;
    }

    @DataBoundSetter
    public void setKnownHosts(String knownHosts) {
        this.knownHosts = Util.fixNull(knownHosts).trim();
    }

    /** Returns the clients, one per line, {@code address} or {@code name=address}. */
    public String getClientHosts() {
        return clientHosts;
    }

    @DataBoundSetter
    public void setClientHosts(String clientHosts) {
        this.clientHosts = Util.fixNull(clientHosts).trim();
    }

    /** Returns the EC2 tag of the clients, if they are not listed. */
    public String getClientTagName() {
        return clientTagName;
    }

    @DataBoundSetter
    public void setClientTagName(String clientTagName) {
        this.clientTagName = Util.fixNull(clientTagName).trim();
    }

    /** Returns its value. */
    public String getClientTagValue() {
        return clientTagValue;
    }

    @DataBoundSetter
    public void setClientTagValue(String clientTagValue) {
        this.clientTagValue = Util.fixNull(clientTagValue).trim();
    }

    /** The same, as operations take it. */
    EnvironmentDefinition definition() {
        return new EnvironmentDefinition(
                environment(),
                awsCredentialsId,
                roleArn,
                controllerIdentity,
                serverCredentialsId,
                clientCredentialsId,
                loginCredentialsId,
                defaults());
    }

    private ComputeEnvironment environment() {
        return new ComputeEnvironment(
                getName(),
                region,
                endpoint,
                subnetId,
                securityGroupId,
                pairName,
                placementGroup,
                ami,
                new SshReach(
                        sshPort,
                        loginNode,
                        Map.of(Role.MDS, mdsRoute, Role.OSS, ossRoute, Role.CLIENT, clientRoute),
                        lines(knownHosts),
                        hostPolicy,
                        0),
                new ClientSelection(lines(clientHosts), clientTagName, clientTagValue),
                software(),
                new DataDisks(lines(mdsDataDisks), lines(ossDataDisks)));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
    }
}
