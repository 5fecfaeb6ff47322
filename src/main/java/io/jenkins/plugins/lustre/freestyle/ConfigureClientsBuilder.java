package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.ConfigureClientsStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Mounts Lustre on the clients, as a build step. */
public final class ConfigureClientsBuilder extends LustreBuilder {

    @DataBoundConstructor
    public ConfigureClientsBuilder(ConfigureClientsStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<ConfigureClientsStep> {
        public DescriptorImpl() {
            super(ConfigureClientsStep.class, ConfigureClientsBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureClientsBuilder_displayName();
        }
    }
}
