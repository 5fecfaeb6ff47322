package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ConfigureMdsOptions;
import io.jenkins.plugins.lustre.controller.ConfigureMdsWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Configures the Lustre MDS, as a build step. */
public final class ConfigureMdsBuilder extends LustreBuilder implements ConfigureMdsOptions {

    private String environment = "";
    private String stackName = "";
    private String reformat = "";
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public ConfigureMdsBuilder() {}

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
    public String getReformat() {
        return reformat;
    }

    @DataBoundSetter
    public void setReformat(String reformat) {
        this.reformat = Util.fixNull(reformat).trim();
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
        return ConfigureMdsWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("ConfigureMdsStep");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureMdsBuilder_displayName();
        }
    }
}
