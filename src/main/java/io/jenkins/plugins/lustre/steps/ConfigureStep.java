package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.controller.ConfigureOptions;
import io.jenkins.plugins.lustre.controller.ConfigureWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;

/** Configure the MDS and all OSS, and mount Lustre on the clients. */
public final class ConfigureStep extends ClientsStep implements ConfigureOptions {

    @DataBoundConstructor
    public ConfigureStep() {}

    @Override
    public Work work(UnaryOperator<String> expand) {
        return ConfigureWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        public DescriptorImpl() {
            super("clients");
        }

        @Override
        public String getFunctionName() {
            return "lustreConfigure";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureStep_displayName();
        }
    }
}
