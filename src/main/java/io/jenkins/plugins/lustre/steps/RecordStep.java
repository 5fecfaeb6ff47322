package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.FilePath;
import hudson.Util;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.controller.Aborts;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.RecordOptions;
import io.jenkins.plugins.lustre.controller.RecordWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Record and judge what other benchmarks wrote into the workspace. The post-build action keeps its options in it too. */
public final class RecordStep extends Step implements RecordOptions {

    private final String pattern;
    private String tool = "auto";
    private String name = "lustre";
    private String stackName = "";
    private List<String> gates = new ArrayList<>();
    private String onRegression = "UNSTABLE";

    @DataBoundConstructor
    public RecordStep(String pattern) {
        this.pattern = Util.fixNull(pattern).trim();
    }

    /** Fills in what a saved configuration lacks, see {@link LustreStep#readResolve}. */
    private Object readResolve() {
        setTool(tool);
        setName(name);
        setStackName(stackName);
        setGates(gates);
        setOnRegression(onRegression);
        return this;
    }

    @Override
    public String getPattern() {
        return Util.fixNull(pattern);
    }

    @Override
    public String getTool() {
        return tool;
    }

    @DataBoundSetter
    public void setTool(String tool) {
        this.tool = Util.fixNull(tool).isBlank() ? "auto" : tool.trim();
    }

    @Override
    public String getName() {
        return name;
    }

    @DataBoundSetter
    public void setName(String name) {
        this.name = Util.fixNull(name).isBlank() ? "lustre" : name.trim();
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
    public List<String> getGates() {
        return List.copyOf(gates);
    }

    @DataBoundSetter
    public void setGates(List<String> gates) {
        this.gates = new ArrayList<>(gates == null ? List.of() : gates);
    }

    @Override
    public String getOnRegression() {
        return onRegression;
    }

    @DataBoundSetter
    public void setOnRegression(String onRegression) {
        this.onRegression = Util.fixNull(onRegression).isBlank() ? "UNSTABLE" : onRegression.trim();
    }

    /**
     * What is to be done.
     *
     * @param expand fills in the variables of a freestyle build; the identity in Pipelines, where Groovy has done it
     * @throws AbortException for an option that cannot be, with its name
     */
    public RecordWork checkedWork(UnaryOperator<String> expand) throws AbortException {
        return Aborts.checked(() -> RecordWork.of(this, expand));
    }

    @Override
    public StepExecution start(StepContext context) throws AbortException {
        return new RecordExecution(context, checkedWork(UnaryOperator.identity()));
    }

    @Extension
    public static final class DescriptorImpl extends FormStepDescriptor {
        public DescriptorImpl() {
            super("gates");
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FilePath.class);
        }

        @Override
        public String getFunctionName() {
            return "lustreRecord";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RecordStep_displayName();
        }

        @POST
        public FormValidation doCheckPattern(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.pattern(value));
        }

        @POST
        public ListBoxModel doFillToolItems(@AncestorInPath Item job) {
            ListBoxModel items = new ListBoxModel();
            if (FormChoices.allowed(job)) {
                items.add(Messages.RecordStep_anyTool(), BenchTool.AUTO.word());
                for (BenchTool one : List.of(BenchTool.IOR, BenchTool.MDTEST, BenchTool.FIO, BenchTool.DD)) {
                    items.add(one.word());
                }
            }
            return items;
        }

        @POST
        public FormValidation doCheckStackName(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.stackName(value, false));
        }

        @POST
        public FormValidation doCheckGates(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.gates(value));
        }

        @POST
        public ListBoxModel doFillOnRegressionItems(@AncestorInPath Item job) {
            return FormChoices.words(job, "UNSTABLE", "FAILURE");
        }
    }
}
