package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.ProvisionOptions;
import io.jenkins.plugins.lustre.controller.ProvisionWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Create or update a Lustre file system on AWS. */
public final class ProvisionStep extends NewClusterStep implements ProvisionOptions {

    private final String stackName;
    private boolean keepFailed;
    private boolean deleteOnAbort;
    private boolean dryRun;

    @DataBoundConstructor
    public ProvisionStep(String stackName) {
        this.stackName = Util.fixNull(stackName).trim();
    }

    @Override
    public String getStackName() {
        return Util.fixNull(stackName);
    }

    @Override
    public boolean isKeepFailed() {
        return keepFailed;
    }

    @DataBoundSetter
    public void setKeepFailed(boolean keepFailed) {
        this.keepFailed = keepFailed;
    }

    @Override
    public boolean isDeleteOnAbort() {
        return deleteOnAbort;
    }

    @DataBoundSetter
    public void setDeleteOnAbort(boolean deleteOnAbort) {
        this.deleteOnAbort = deleteOnAbort;
    }

    @Override
    public boolean isDryRun() {
        return dryRun;
    }

    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return ProvisionWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends NewClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreProvision";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ProvisionStep_displayName();
        }

        @Override
        @POST
        public FormValidation doCheckStackName(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.stackName(value, true));
        }
    }
}
