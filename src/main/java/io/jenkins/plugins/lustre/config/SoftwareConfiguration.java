package io.jenkins.plugins.lustre.config;

import hudson.Util;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware.Mode;
import org.kohsuke.stapler.DataBoundSetter;

/** The part of a compute environment that is about where Lustre comes from. */
public abstract class SoftwareConfiguration extends DefaultsConfiguration {

    private Mode softwareMode = Mode.IMAGE;
    private String repositoryUrl = "";
    private String signatureUrl = "";

    @Override
    protected Object readResolve() {
        setSoftwareMode(softwareMode);
        setRepositoryUrl(repositoryUrl);
        setSignatureUrl(signatureUrl);
        return super.readResolve();
    }

    /** Returns whether the images have Lustre, or a package repository. */
    public Mode getSoftwareMode() {
        return softwareMode;
    }

    @DataBoundSetter
    public void setSoftwareMode(Mode softwareMode) {
        this.softwareMode = softwareMode == null ? Mode.IMAGE : softwareMode;
    }

    /** Returns where the packages are; blank-separated if at several places. */
    public String getRepositoryUrl() {
        return repositoryUrl;
    }

    @DataBoundSetter
    public void setRepositoryUrl(String repositoryUrl) {
        this.repositoryUrl = words(repositoryUrl);
    }

    /** Returns the public key that the packages are signed with; blank-separated if there are several. */
    public String getSignatureUrl() {
        return signatureUrl;
    }

    @DataBoundSetter
    public void setSignatureUrl(String signatureUrl) {
        this.signatureUrl = words(signatureUrl);
    }

    private static String words(String text) {
        return Util.fixNull(text).trim().replaceAll("\\s+", " ");
    }

    /** The same, as operations take it. */
    final LustreSoftware software() {
        return new LustreSoftware(softwareMode, repositoryUrl, signatureUrl);
    }
}
