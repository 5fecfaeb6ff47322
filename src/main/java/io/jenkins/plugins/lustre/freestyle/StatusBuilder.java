package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.StatusStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Looks how Lustre is, as a build step. */
public final class StatusBuilder extends LustreBuilder {

    @DataBoundConstructor
    public StatusBuilder(StatusStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<StatusStep> {
        public DescriptorImpl() {
            super(StatusStep.class, StatusBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.StatusBuilder_displayName();
        }
    }
}
