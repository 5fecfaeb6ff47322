package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.DestroyStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Takes a Lustre file system away, as a build step. */
public final class DestroyBuilder extends LustreBuilder {

    @DataBoundConstructor
    public DestroyBuilder(DestroyStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<DestroyStep> {
        public DescriptorImpl() {
            super(DestroyStep.class, DestroyBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.DestroyBuilder_displayName();
        }
    }
}
