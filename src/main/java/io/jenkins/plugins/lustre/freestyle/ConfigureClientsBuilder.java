package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ConfigureClientsOptions;
import io.jenkins.plugins.lustre.controller.ConfigureClientsWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Mounts Lustre on the clients, as a build step. */
public final class ConfigureClientsBuilder extends LustreBuilder implements ConfigureClientsOptions {

    private String environment = "";
    private String stackName = "";
    private List<String> clients = new ArrayList<>();
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public ConfigureClientsBuilder() {}

    @Override
    public String getEnvironment() {
        return environment;
    }

    @DataBoundSetter
    public void setEnvironment(String environment) {
        this.environment = Util.fixNull(environment).trim();
    }

    @Override
    public String getStackName() {
        return stackName;
    }

    @DataBoundSetter
    public void setStackName(String stackName) {
        this.stackName = Util.fixNull(stackName).trim();
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
    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
    }

    @Override
    Work work(UnaryOperator<String> expand) {
        return ConfigureClientsWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("ConfigureClientsStep", "clients");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ConfigureClientsBuilder_displayName();
        }
    }
}
