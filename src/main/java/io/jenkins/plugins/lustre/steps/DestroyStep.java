package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.controller.DestroyOptions;
import io.jenkins.plugins.lustre.controller.DestroyWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;

/** Take a Lustre file system away. */
public final class DestroyStep extends ClusterStep implements DestroyOptions {

    @DataBoundConstructor
    public DestroyStep() {}

    @Override
    public Work work(UnaryOperator<String> expand) {
        return DestroyWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreDestroy";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.DestroyStep_displayName();
        }
    }
}
