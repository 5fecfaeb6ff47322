package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ProvisionOptions;
import io.jenkins.plugins.lustre.controller.ProvisionWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Creates or updates a Lustre file system on AWS, as a build step. */
public final class ProvisionBuilder extends LustreBuilder implements ProvisionOptions {

    private final String stackName;
    private String environment = "";
    private String fsname = "lustre";
    private String mdsSize = "Small";
    private String ossSize = "Small-6TB";
    private int ossCount = 1;
    private String spotPrice = "";
    private String tags = "";
    private int timeToLiveHours;
    private boolean destroyExpired;
    private int timeoutMinutes = 30;
    private boolean keepFailed;
    private boolean deleteOnAbort;
    private boolean dryRun;

    @DataBoundConstructor
    public ProvisionBuilder(String stackName) {
        this.stackName = Util.fixNull(stackName).trim();
    }

    @Override
    public String getStackName() {
        return stackName;
    }

    @Override
    public String getEnvironment() {
        return environment;
    }

    @DataBoundSetter
    public void setEnvironment(String environment) {
        this.environment = Util.fixNull(environment).trim();
    }

    @Override
    public String getFsname() {
        return fsname;
    }

    @DataBoundSetter
    public void setFsname(String fsname) {
        this.fsname = Util.fixNull(fsname).isBlank() ? "lustre" : fsname.trim();
    }

    @Override
    public String getMdsSize() {
        return mdsSize;
    }

    @DataBoundSetter
    public void setMdsSize(String mdsSize) {
        this.mdsSize = Util.fixNull(mdsSize).isBlank() ? "Small" : mdsSize.trim();
    }

    @Override
    public String getOssSize() {
        return ossSize;
    }

    @DataBoundSetter
    public void setOssSize(String ossSize) {
        this.ossSize = Util.fixNull(ossSize).isBlank() ? "Small-6TB" : ossSize.trim();
    }

    @Override
    public int getOssCount() {
        return ossCount;
    }

    @DataBoundSetter
    public void setOssCount(int ossCount) {
        this.ossCount = Checks.atLeast(1, "ossCount", ossCount);
    }

    @Override
    public String getSpotPrice() {
        return spotPrice;
    }

    @DataBoundSetter
    public void setSpotPrice(String spotPrice) {
        this.spotPrice = Util.fixNull(spotPrice).trim();
    }

    @Override
    public String getTags() {
        return tags;
    }

    @DataBoundSetter
    public void setTags(String tags) {
        this.tags = Util.fixNull(tags).trim();
    }

    @Override
    public int getTimeToLiveHours() {
        return timeToLiveHours;
    }

    @DataBoundSetter
    public void setTimeToLiveHours(int timeToLiveHours) {
        this.timeToLiveHours = Checks.atLeast(0, "timeToLiveHours", timeToLiveHours);
    }

    @Override
    public boolean isDestroyExpired() {
        return destroyExpired;
    }

    @DataBoundSetter
    public void setDestroyExpired(boolean destroyExpired) {
        this.destroyExpired = destroyExpired;
    }

    @Override
    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
    }

    @Override
    public boolean isKeepFailed() {
        return keepFailed;
    }

    @DataBoundSetter
    public void setKeepFailed(boolean keepFailed) {
        this.keepFailed = keepFailed;
    }

    @Override
    public boolean isDeleteOnAbort() {
        return deleteOnAbort;
    }

    @DataBoundSetter
    public void setDeleteOnAbort(boolean deleteOnAbort) {
        this.deleteOnAbort = deleteOnAbort;
    }

    @Override
    public boolean isDryRun() {
        return dryRun;
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    Work work(UnaryOperator<String> expand) {
        return ProvisionWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("ProvisionStep");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ProvisionBuilder_displayName();
        }
    }
}
