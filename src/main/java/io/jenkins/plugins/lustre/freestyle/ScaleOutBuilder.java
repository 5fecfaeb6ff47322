package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ScaleOutOptions;
import io.jenkins.plugins.lustre.controller.ScaleOutWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Adds Lustre OSS, as a build step. */
public final class ScaleOutBuilder extends LustreBuilder implements ScaleOutOptions {

    private final int ossCount;
    private String environment = "";
    private String stackName = "";
    private String ossSize = "";
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public ScaleOutBuilder(int ossCount) {
        this.ossCount = Checks.atLeast(1, "ossCount", ossCount);
    }

    @Override
    public int getOssCount() {
        return ossCount;
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
    public String getStackName() {
        return stackName;
    }

    @DataBoundSetter
    public void setStackName(String stackName) {
        this.stackName = Util.fixNull(stackName).trim();
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
    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
    }

    @Override
    Work work(UnaryOperator<String> expand) {
        return ScaleOutWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("ScaleOutStep");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScaleOutBuilder_displayName();
        }
    }
}
