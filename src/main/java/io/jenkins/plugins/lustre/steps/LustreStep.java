package io.jenkins.plugins.lustre.steps;

import hudson.AbortException;
import hudson.Util;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.lustre.controller.Aborts;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * What the steps of this plugin have in common: they describe a {@link Work}, and one execution does it. A build step of a
 * freestyle job keeps its options in such a step too, so the fields are such that a configuration file can hold them.
 */
public abstract class LustreStep extends Step {

    private String environment = "";
    /** 0 if nothing is said of it. */
    private int timeoutMinutes;

    /**
     * What is to be done. Checks nothing that needs the outside.
     *
     * @param expand fills in the variables of a freestyle build; the identity in Pipelines, where Groovy has done it
     * @throws IllegalArgumentException for an option that cannot be, with its name
     */
    public abstract Work work(UnaryOperator<String> expand);

    /** How long it may take unless the options say otherwise. */
    int usualMinutes() {
        return 30;
    }

    /**
     * Fills in what a saved configuration lacks, because it is older or was written by hand: no constructor and no
     * initialiser runs when it is read, but the setters know what holds then.
     */
    protected Object readResolve() {
        setEnvironment(environment);
        return this;
    }

    /**
     * What is to be done, see {@link #work}.
     *
     * @throws AbortException for an option that cannot be, with its name
     */
    public final Work checkedWork(UnaryOperator<String> expand) throws AbortException {
        return Aborts.checked(() -> work(expand));
    }

    @Override
    public StepExecution start(StepContext context) throws AbortException {
        return new OperationExecution(context, checkedWork(UnaryOperator.identity()));
    }

    public final String getEnvironment() {
        return environment;
    }

    @DataBoundSetter
    public final void setEnvironment(String environment) {
        this.environment = Util.fixNull(environment).trim();
    }

    public final int getTimeoutMinutes() {
        return timeoutMinutes == 0 ? usualMinutes() : timeoutMinutes;
    }

    @DataBoundSetter
    public final void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
    }

    /** The form of a step. The build step of freestyle jobs for the same work shows the same form. */
    public abstract static class LustreStepDescriptor extends FormStepDescriptor {

        /** @param lists names of the parameters that are lists */
        LustreStepDescriptor(String... lists) {
            super(lists);
        }

        @Override
        public final Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        @POST
        public ListBoxModel doFillEnvironmentItems(@AncestorInPath Item job, @QueryParameter String environment) {
            return FormChoices.environments(job, environment);
        }

        @POST
        public FormValidation doCheckStackName(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.stackName(value, false));
        }

        @POST
        public FormValidation doCheckTimeoutMinutes(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 1, Integer.MAX_VALUE));
        }
    }
}
