package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.ScaleOutStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Adds Lustre OSS, as a build step. */
public final class ScaleOutBuilder extends LustreBuilder {

    @DataBoundConstructor
    public ScaleOutBuilder(ScaleOutStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<ScaleOutStep> {
        public DescriptorImpl() {
            super(ScaleOutStep.class, ScaleOutBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScaleOutBuilder_displayName();
        }
    }
}
