package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.steps.BenchStep;
import org.kohsuke.stapler.DataBoundConstructor;

/** Measures the throughput of Lustre, as a build step. */
public final class BenchBuilder extends LustreBuilder {

    @DataBoundConstructor
    public BenchBuilder(BenchStep step) {
        super(step);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor<BenchStep> {
        public DescriptorImpl() {
            super(BenchStep.class, BenchBuilder::new);
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.BenchBuilder_displayName();
        }
    }
}
