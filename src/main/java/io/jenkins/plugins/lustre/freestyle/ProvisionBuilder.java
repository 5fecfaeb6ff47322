package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Creates or updates a Lustre file system on AWS, as a build step. */
public final class ProvisionBuilder extends LustreBuilder {

    @DataBoundConstructor
    public ProvisionBuilder(ProvisionStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<ProvisionStep> {
        public DescriptorImpl() {
            super(ProvisionStep.class, ProvisionBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ProvisionBuilder_displayName();
        }
    }
}
