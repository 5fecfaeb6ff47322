package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ConfigureOssOptions;
import io.jenkins.plugins.lustre.controller.ConfigureOssWork;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Configure Lustre OSS. */
public final class ConfigureOssStep extends ClusterStep implements ConfigureOssOptions {

    private Integer ossnum;
    private String reformat = "";
    private boolean replace;

    @DataBoundConstructor
    public ConfigureOssStep() {}

    @Override
    protected Object readResolve() {
        setReformat(reformat);
        return super.readResolve();
    }

    @Override
    public Integer getOssnum() {
        return ossnum;
    }

    @DataBoundSetter
    public void setOssnum(Integer ossnum) {
        this.ossnum = ossnum == null ? null : Checks.atLeast(0, "ossnum", ossnum);
    }

    @Override
    public String getReformat() {
        return reformat;
    }

    @DataBoundSetter
    public void setReformat(String reformat) {
        this.reformat = Util.fixNull(reformat).trim();
    }

    @Override
    public boolean isReplace() {
        return replace;
    }

    @DataBoundSetter
    public void setReplace(boolean replace) {
        this.replace = replace;
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return ConfigureOssWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreConfigureOss";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureOssStep_displayName();
        }

        @POST
        public FormValidation doCheckOssnum(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 0, 1000));
        }
    }
}
