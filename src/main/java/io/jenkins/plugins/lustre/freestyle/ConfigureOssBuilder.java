package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ConfigureOssOptions;
import io.jenkins.plugins.lustre.controller.ConfigureOssWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Configures Lustre OSS, as a build step. */
public final class ConfigureOssBuilder extends LustreBuilder implements ConfigureOssOptions {

    private String environment = "";
    private String stackName = "";
    private Integer ossnum;
    private String reformat = "";
    private boolean replace;
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public ConfigureOssBuilder() {}

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
    Work work(UnaryOperator<String> expand) {
        return ConfigureOssWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("ConfigureOssStep");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureOssBuilder_displayName();
        }
    }
}
