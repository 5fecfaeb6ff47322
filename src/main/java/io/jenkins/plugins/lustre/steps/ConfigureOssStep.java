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
public final class ConfigureOssStep extends LustreStep implements ConfigureOssOptions {

    private String environment = "";
    private String stackName = "";
    private Integer ossnum;
    private String reformat = "";
    private boolean replace;
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public ConfigureOssStep() {}

    @Override
    public String getEnvironment() {
        return environment;
    }

    @DataBoundSetter
    public void setEnvironment(String environment) {
        this.environment = Util.fixNull(environment).trim();
    }

    @Override
    public String getStackName() {
        return stackName;
    }

    @DataBoundSetter
    public void setStackName(String stackName) {
        this.stackName = Util.fixNull(stackName).trim();
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
    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
    }

    @Override
    Work work() {
        return ConfigureOssWork.of(this, UnaryOperator.identity());
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
