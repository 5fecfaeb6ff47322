package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.ConfigureClientsOptions;
import io.jenkins.plugins.lustre.controller.ConfigureClientsWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Mount Lustre on the clients. */
public final class ConfigureClientsStep extends LustreStep implements ConfigureClientsOptions {

    private String environment = "";
    private String stackName = "";
    private List<String> clients = List.of();
    private int timeoutMinutes = 30;

    @DataBoundConstructor
    public ConfigureClientsStep() {}

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
        return clients;
    }

    @DataBoundSetter
    public void setClients(List<String> clients) {
        this.clients = clients == null ? List.of() : List.copyOf(clients);
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
    Work work() {
        return ConfigureClientsWork.of(this, UnaryOperator.identity());
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
