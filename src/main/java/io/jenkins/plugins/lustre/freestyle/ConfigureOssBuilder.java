package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.ConfigureOssStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Configures Lustre OSS, as a build step. */
public final class ConfigureOssBuilder extends LustreBuilder {

    @DataBoundConstructor
    public ConfigureOssBuilder(ConfigureOssStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<ConfigureOssStep> {
        public DescriptorImpl() {
            super(ConfigureOssStep.class, ConfigureOssBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureOssBuilder_displayName();
        }
    }
}
