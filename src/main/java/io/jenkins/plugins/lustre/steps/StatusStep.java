package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.OnDegraded;
import io.jenkins.plugins.lustre.controller.StatusOptions;
import io.jenkins.plugins.lustre.controller.StatusWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Look how Lustre is. */
public final class StatusStep extends ClientsStep implements StatusOptions {

    private static final int USUAL_PERCENT = 90;

    private int maxUsedPercent = USUAL_PERCENT;
    private String onDegraded = OnDegraded.UNSTABLE.name();

    @DataBoundConstructor
    public StatusStep() {}

    @Override
    int usualMinutes() {
        return 2;
    }

    @Override
    protected Object readResolve() {
        setOnDegraded(onDegraded);
        setMaxUsedPercent(maxUsedPercent == 0 ? USUAL_PERCENT : maxUsedPercent);
        return super.readResolve();
    }

    @Override
    public int getMaxUsedPercent() {
        return maxUsedPercent;
    }

    @DataBoundSetter
    public void setMaxUsedPercent(int maxUsedPercent) {
        this.maxUsedPercent = Checks.between(1, 100, "maxUsedPercent", maxUsedPercent);
    }

    @Override
    public String getOnDegraded() {
        return onDegraded;
    }

    @DataBoundSetter
    public void setOnDegraded(String onDegraded) {
        this.onDegraded = Util.fixNull(onDegraded).isBlank() ? OnDegraded.UNSTABLE.name() : onDegraded.trim();
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return StatusWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        public DescriptorImpl() {
            super("clients");
        }

        @Override
        public String getFunctionName() {
            return "lustreStatus";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.StatusStep_displayName();
        }

        @POST
        public FormValidation doCheckMaxUsedPercent(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 1, 100));
        }

        @POST
        public ListBoxModel doFillOnDegradedItems(@AncestorInPath Item job) {
            return FormChoices.words(job, "UNSTABLE", "FAILURE", "NOTHING");
        }
    }
}
