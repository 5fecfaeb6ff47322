package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.ConfigureMdsStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Configures the Lustre MDS, as a build step. */
public final class ConfigureMdsBuilder extends LustreBuilder {

    @DataBoundConstructor
    public ConfigureMdsBuilder(ConfigureMdsStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<ConfigureMdsStep> {
        public DescriptorImpl() {
            super(ConfigureMdsStep.class, ConfigureMdsBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureMdsBuilder_displayName();
        }
    }
}
