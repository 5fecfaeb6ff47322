package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.controller.ConfigureOptions;
import io.jenkins.plugins.lustre.controller.ConfigureWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Configure the MDS and all OSS, and mount Lustre on the clients. */
public final class ConfigureStep extends ClusterStep implements ConfigureOptions {

    private List<String> clients = new ArrayList<>();

    @DataBoundConstructor
    public ConfigureStep() {
        super(30);
    }

    @Override
    public List<String> getClients() {
        return List.copyOf(clients);
    }

    @DataBoundSetter
    public void setClients(List<String> clients) {
        this.clients = new ArrayList<>(clients == null ? List.of() : clients);
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return ConfigureWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        public DescriptorImpl() {
            super("clients");
        }

        @Override
        public String getFunctionName() {
            return "lustreConfigure";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureStep_displayName();
        }
    }
}
