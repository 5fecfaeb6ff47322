package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.ConfigureMdsOptions;
import io.jenkins.plugins.lustre.controller.ConfigureMdsWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Configure the Lustre MDS. */
public final class ConfigureMdsStep extends ClusterStep implements ConfigureMdsOptions {

    private String reformat = "";

    @DataBoundConstructor
    public ConfigureMdsStep() {}

    @Override
    protected Object readResolve() {
        setReformat(reformat);
        return super.readResolve();
    }

    @Override
    public String getReformat() {
        return reformat;
    }

    @DataBoundSetter
    public void setReformat(String reformat) {
        this.reformat = Util.fixNull(reformat).trim();
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return ConfigureMdsWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        @Override
        public String getFunctionName() {
            return "lustreConfigureMds";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureMdsStep_displayName();
        }
    }
}
