package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.Item;
import hudson.util.ComboBoxModel;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ClusterDefaults;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.NewClusterOptions;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A step that makes a cluster: what the cluster is to be. */
public abstract class NewClusterStep extends LustreStep implements NewClusterOptions {

    private String fsname = "lustre";
    private String mdsSize = "";
    private String ossSize = "";
    private int ossCount = ClusterDefaults.UNSAID_COUNT;
    private String spotPrice = "";
    private String tags = "";
    /** Null if nothing is said of it; 0 is a number too. */
    private Integer timeToLiveHours;
    /** Null if nothing is said of it. */
    private Boolean destroyExpired;

    @Override
    protected Object readResolve() {
        setFsname(fsname);
        setMdsSize(mdsSize);
        setOssSize(ossSize);
        setSpotPrice(spotPrice);
        setTags(tags);
        return super.readResolve();
    }

    @Override
    public final String getFsname() {
        return fsname;
    }

    @DataBoundSetter
    public final void setFsname(String fsname) {
        this.fsname = Util.fixNull(fsname).isBlank() ? "lustre" : fsname.trim();
    }

    @Override
    public final String getMdsSize() {
        return mdsSize;
    }

    @DataBoundSetter
    public final void setMdsSize(String mdsSize) {
        this.mdsSize = Util.fixNull(mdsSize).trim();
    }

    @Override
    public final String getOssSize() {
        return ossSize;
    }

    @DataBoundSetter
    public final void setOssSize(String ossSize) {
        this.ossSize = Util.fixNull(ossSize).trim();
    }

    @Override
    public final int getOssCount() {
        return ossCount;
    }

    @DataBoundSetter
    public final void setOssCount(int ossCount) {
        this.ossCount = Checks.atLeast(ClusterDefaults.UNSAID_COUNT, "ossCount", ossCount);
    }

    @Override
    public final String getSpotPrice() {
        return spotPrice;
    }

    @DataBoundSetter
    public final void setSpotPrice(String spotPrice) {
        this.spotPrice = Util.fixNull(spotPrice).trim();
    }

    @Override
    public final String getTags() {
        return tags;
    }

    @DataBoundSetter
    public final void setTags(String tags) {
        this.tags = Util.fixNull(tags).trim();
    }

    @Override
    public final int getTimeToLiveHours() {
        return timeToLiveHours == null ? ClusterDefaults.UNSAID_HOURS : timeToLiveHours;
    }

    @DataBoundSetter
    public final void setTimeToLiveHours(int timeToLiveHours) {
        this.timeToLiveHours = Checks.atLeast(ClusterDefaults.UNSAID_HOURS, "timeToLiveHours", timeToLiveHours);
    }

    @Override
    @CheckForNull
    public final Boolean getDestroyExpired() {
        return destroyExpired;
    }

    @DataBoundSetter
    public final void setDestroyExpired(@CheckForNull Boolean destroyExpired) {
        this.destroyExpired = destroyExpired;
    }

    /** The form of such a step. */
    public abstract static class NewClusterStepDescriptor extends LustreStepDescriptor {

        NewClusterStepDescriptor(String... lists) {
            super(lists);
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

        @POST
        public ListBoxModel doFillDestroyExpiredItems(@AncestorInPath Item job) {
            ListBoxModel items = new ListBoxModel();
            if (FormChoices.allowed(job)) {
                items.add(Messages.NewClusterStep_unsaid(), "");
                items.add(Messages.NewClusterStep_destroyed(), "true");
                items.add(Messages.NewClusterStep_kept(), "false");
            }
            return items;
        }
    }
}
