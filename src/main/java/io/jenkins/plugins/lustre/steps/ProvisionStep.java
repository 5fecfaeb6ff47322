package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.ComboBoxModel;
import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ClusterDefaults;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.ProvisionOptions;
import io.jenkins.plugins.lustre.controller.ProvisionWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Create or update a Lustre file system on AWS. */
public final class ProvisionStep extends LustreStep implements ProvisionOptions {

    private final String stackName;
    private String fsname = "lustre";
    private String mdsSize = "";
    private String ossSize = "";
    private int ossCount = ClusterDefaults.UNSAID_COUNT;
    private String spotPrice = "";
    private String tags = "";
    private int timeToLiveHours = ClusterDefaults.UNSAID_HOURS;
    private boolean destroyExpired;
    private boolean keepFailed;
    private boolean deleteOnAbort;
    private boolean dryRun;

    @DataBoundConstructor
    public ProvisionStep(String stackName) {
        super(30);
        this.stackName = Util.fixNull(stackName).trim();
    }

    @Override
    public String getStackName() {
        return stackName;
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
        this.mdsSize = Util.fixNull(mdsSize).trim();
    }

    @Override
    public String getOssSize() {
        return ossSize;
    }

    @DataBoundSetter
    public void setOssSize(String ossSize) {
        this.ossSize = Util.fixNull(ossSize).trim();
    }

    @Override
    public int getOssCount() {
        return ossCount;
    }

    @DataBoundSetter
    public void setOssCount(int ossCount) {
        this.ossCount = Checks.atLeast(ClusterDefaults.UNSAID_COUNT, "ossCount", ossCount);
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
        this.timeToLiveHours = Checks.atLeast(ClusterDefaults.UNSAID_HOURS, "timeToLiveHours", timeToLiveHours);
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
    public Work work(UnaryOperator<String> expand) {
        return ProvisionWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreProvision";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ProvisionStep_displayName();
        }

        @Override
        @POST
        public FormValidation doCheckStackName(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.stackName(value, true));
        }

        @POST
        public FormValidation doCheckFsname(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.fsname(value));
        }

        @POST
        public ComboBoxModel doFillMdsSizeItems(@AncestorInPath Item job) {
            return FormChoices.allowed(job) ? new ComboBoxModel(FormChoices.MDS_SIZES) : new ComboBoxModel();
        }

        @POST
        public FormValidation doCheckMdsSize(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.mdsSize(value));
        }

        @POST
        public ComboBoxModel doFillOssSizeItems(@AncestorInPath Item job) {
            return FormChoices.allowed(job) ? new ComboBoxModel(FormChoices.OSS_SIZES) : new ComboBoxModel();
        }

        @POST
        public FormValidation doCheckOssSize(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.ossSize(value));
        }

        @POST
        public FormValidation doCheckOssCount(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 0, 1000));
        }

        @POST
        public FormValidation doCheckSpotPrice(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.price(value));
        }

        @POST
        public FormValidation doCheckTags(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.tags(value));
        }

        @POST
        public FormValidation doCheckTimeToLiveHours(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, -1, Integer.MAX_VALUE));
        }
    }
}
