package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.WithLustreOptions;
import io.jenkins.plugins.lustre.controller.WithLustreWork;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Lustre for a part of a Pipeline: made, mounted, used by the body, and always taken away. */
public final class WithLustreStep extends NewClusterStep implements WithLustreOptions {

    private String stackName = "";
    private List<String> clients = new ArrayList<>();

    @DataBoundConstructor
    public WithLustreStep() {}

    @Override
    protected Object readResolve() {
        setStackName(stackName);
        setClients(clients);
        return super.readResolve();
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
        this.clients = clients == null ? new ArrayList<>() : new ArrayList<>(clients);
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return WithLustreWork.of(this, expand);
    }

    @Override
    public StepExecution start(StepContext context) throws AbortException {
        return new WithLustreExecution(context, checkedWork(UnaryOperator.identity()));
    }

    @Extension
    public static final class DescriptorImpl extends NewClusterStepDescriptor {
        public DescriptorImpl() {
            super("clients");
        }

        @Override
        public String getFunctionName() {
            return "withLustre";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WithLustreStep_displayName();
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }

        @Override
        public Set<? extends Class<?>> getProvidedContext() {
            return Set.of(EnvironmentExpander.class);
        }
    }
}
