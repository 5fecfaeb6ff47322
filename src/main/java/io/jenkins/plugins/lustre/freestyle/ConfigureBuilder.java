package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.ConfigureStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Configures MDS, OSS and clients, as a build step. */
public final class ConfigureBuilder extends LustreBuilder {

    @DataBoundConstructor
    public ConfigureBuilder(ConfigureStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<ConfigureStep> {
        public DescriptorImpl() {
            super(ConfigureStep.class, ConfigureBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureBuilder_displayName();
        }
    }
}
