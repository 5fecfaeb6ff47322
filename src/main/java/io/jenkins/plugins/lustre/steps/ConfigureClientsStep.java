package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.controller.ConfigureClientsOptions;
import io.jenkins.plugins.lustre.controller.ConfigureClientsWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;

/** Mount Lustre on the clients. */
public final class ConfigureClientsStep extends ClientsStep implements ConfigureClientsOptions {

    @DataBoundConstructor
    public ConfigureClientsStep() {}

    @Override
    public Work work(UnaryOperator<String> expand) {
        return ConfigureClientsWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        public DescriptorImpl() {
            super("clients");
        }

        @Override
        public String getFunctionName() {
            return "lustreConfigureClients";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureClientsStep_displayName();
        }
    }
}
