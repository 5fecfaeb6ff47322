package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.lustre.controller.ConfigureClientsOptions;
import io.jenkins.plugins.lustre.controller.ConfigureClientsWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Mount Lustre on the clients. */
public final class ConfigureClientsStep extends ClusterStep implements ConfigureClientsOptions {

    private List<String> clients = new ArrayList<>();

    @DataBoundConstructor
    public ConfigureClientsStep() {
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
        return ConfigureClientsWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        public DescriptorImpl() {
            super("clients");
        }

        @Override
        public String getFunctionName() {
            return "lustreConfigureClients";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureClientsStep_displayName();
        }
    }
}
