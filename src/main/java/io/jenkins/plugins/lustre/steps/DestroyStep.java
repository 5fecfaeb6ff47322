package io.jenkins.plugins.lustre.steps;

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

/** Take a Lustre file system away. */
public final class DestroyStep extends LustreStep implements DestroyOptions {

    private String environment = "";
    private String stackName = "";
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public DestroyStep() {}

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
    Work work() {
        return DestroyWork.of(this, UnaryOperator.identity());
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreDestroy";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.DestroyStep_displayName();
        }
    }
}
