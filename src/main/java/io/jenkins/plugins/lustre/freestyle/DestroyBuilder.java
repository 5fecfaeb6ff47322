package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.DestroyOptions;
import io.jenkins.plugins.lustre.controller.DestroyWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Takes a Lustre file system away, as a build step. */
public final class DestroyBuilder extends LustreBuilder implements DestroyOptions {

    private String environment = "";
    private String stackName = "";
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public DestroyBuilder() {}

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
    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
    }

    @Override
    Work work(UnaryOperator<String> expand) {
        return DestroyWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("DestroyStep");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.DestroyBuilder_displayName();
        }
    }
}
