package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.ComboBoxModel;
import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.ScaleOutOptions;
import io.jenkins.plugins.lustre.controller.ScaleOutWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Add Lustre OSS. */
public final class ScaleOutStep extends ClusterStep implements ScaleOutOptions {

    private final int ossCount;
    private String ossSize = "";

    @DataBoundConstructor
    public ScaleOutStep(int ossCount) {
        this.ossCount = Checks.atLeast(1, "ossCount", ossCount);
    }

    @Override
    protected Object readResolve() {
        setOssSize(ossSize);
        return super.readResolve();
    }

    @Override
    public int getOssCount() {
        return ossCount;
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
    public Work work(UnaryOperator<String> expand) {
        return ScaleOutWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreScaleOut";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScaleOutStep_displayName();
        }

        @POST
        public FormValidation doCheckOssCount(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 1, 1000));
        }

        @POST
        public ComboBoxModel doFillOssSizeItems(@AncestorInPath Item job) {
            return FormChoices.allowed(job) ? new ComboBoxModel(FormChoices.OSS_SIZES) : new ComboBoxModel();
        }

        @POST
        public FormValidation doCheckOssSize(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.ossSize(value));
        }
    }
}
