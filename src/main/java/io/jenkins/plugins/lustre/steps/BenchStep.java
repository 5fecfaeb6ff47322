package io.jenkins.plugins.lustre.steps;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.lustre.controller.BenchOptions;
import io.jenkins.plugins.lustre.controller.BenchRules;
import io.jenkins.plugins.lustre.controller.BenchWork;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.FormChecks;
import io.jenkins.plugins.lustre.controller.FormChoices;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Measure the throughput of Lustre. */
public final class BenchStep extends ClusterStep implements BenchOptions {

    private static final int USUAL_REPETITIONS = 3;

    private List<Integer> clients = new ArrayList<>(List.of(1));
    private List<String> operations = new ArrayList<>();
    private String tool = "auto";
    private String fileSize = FILE_SIZE;
    private String blockSize = BLOCK_SIZE;
    private Integer filesPerProcess;
    private int processesPerClient = 1;
    private int repetitions = USUAL_REPETITIONS;
    private int stripeCount;
    private Integer ost;
    private boolean directIo;
    private boolean dropCaches;
    private String name = "lustre";
    private List<String> gates = new ArrayList<>();
    private String onRegression = "UNSTABLE";
    /** Null if nothing is said of it; 0 is a number too. */
    private Integer confirmations;

    @DataBoundConstructor
    public BenchStep() {}

    @Override
    int usualMinutes() {
        return 120;
    }

    @Override
    protected Object readResolve() {
        setClients(clients);
        setOperations(operations);
        setTool(tool);
        setFileSize(fileSize);
        setBlockSize(blockSize);
        processesPerClient = Math.max(1, processesPerClient);
        setRepetitions(repetitions == 0 ? USUAL_REPETITIONS : repetitions);
        setName(name);
        setGates(gates);
        setOnRegression(onRegression);
        return super.readResolve();
    }

    @Override
    public List<Integer> getClients() {
        return List.copyOf(clients);
    }

    @DataBoundSetter
    public void setClients(List<Integer> clients) {
        this.clients = new ArrayList<>(clients == null ? List.of(1) : clients);
    }

    @Override
    public List<String> getOperations() {
        return List.copyOf(operations);
    }

    @DataBoundSetter
    public void setOperations(List<String> operations) {
        this.operations = new ArrayList<>(operations == null ? List.of() : operations);
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
    public String getFileSize() {
        return fileSize;
    }

    @DataBoundSetter
    public void setFileSize(String fileSize) {
        this.fileSize = Util.fixNull(fileSize).isBlank() ? FILE_SIZE : fileSize.trim();
    }

    @Override
    public String getBlockSize() {
        return blockSize;
    }

    @DataBoundSetter
    public void setBlockSize(String blockSize) {
        this.blockSize = Util.fixNull(blockSize).isBlank() ? BLOCK_SIZE : blockSize.trim();
    }

    @Override
    public Integer getFilesPerProcess() {
        return filesPerProcess;
    }

    @DataBoundSetter
    public void setFilesPerProcess(Integer filesPerProcess) {
        this.filesPerProcess = filesPerProcess == null ? null : Checks.atLeast(1, "filesPerProcess", filesPerProcess);
    }

    @Override
    public int getProcessesPerClient() {
        return processesPerClient;
    }

    @DataBoundSetter
    public void setProcessesPerClient(int processesPerClient) {
        this.processesPerClient = Checks.atLeast(1, "processesPerClient", processesPerClient);
    }

    @Override
    public int getRepetitions() {
        return repetitions;
    }

    @DataBoundSetter
    public void setRepetitions(int repetitions) {
        this.repetitions = Checks.atLeast(1, "repetitions", repetitions);
    }

    @Override
    public int getStripeCount() {
        return stripeCount;
    }

    @DataBoundSetter
    public void setStripeCount(int stripeCount) {
        this.stripeCount = stripeCount;
    }

    @Override
    public Integer getOst() {
        return ost;
    }

    @DataBoundSetter
    public void setOst(Integer ost) {
        this.ost = ost;
    }

    @Override
    public boolean isDirectIo() {
        return directIo;
    }

    @DataBoundSetter
    public void setDirectIo(boolean directIo) {
        this.directIo = directIo;
    }

    @Override
    public boolean isDropCaches() {
        return dropCaches;
    }

    @DataBoundSetter
    public void setDropCaches(boolean dropCaches) {
        this.dropCaches = dropCaches;
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

    @Override
    public int getConfirmations() {
        return confirmations == null ? BenchRules.DEFAULT_CONFIRMATIONS : confirmations;
    }

    @DataBoundSetter
    public void setConfirmations(int confirmations) {
        this.confirmations = Checks.atLeast(0, "confirmations", confirmations);
    }

    @Override
    public Work work(UnaryOperator<String> expand) {
        return BenchWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreStepDescriptor {
        public DescriptorImpl() {
            super("clients", "operations", "gates");
        }

        @Override
        public String getFunctionName() {
            return "lustreBench";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.BenchStep_displayName();
        }

        @POST
        public FormValidation doCheckClients(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.clientCounts(value));
        }

        @POST
        public FormValidation doCheckOperations(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.operations(value));
        }

        @POST
        public ListBoxModel doFillToolItems(@AncestorInPath Item job) {
            ListBoxModel items = new ListBoxModel();
            if (FormChoices.allowed(job)) {
                items.add(Messages.BenchStep_auto(), "auto");
                items.add("fio");
                items.add("dd");
                items.add(Messages.BenchStep_ior(), "ior");
                items.add(Messages.BenchStep_mdtest(), "mdtest");
            }
            return items;
        }

        @POST
        public FormValidation doCheckFileSize(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.size(value));
        }

        @POST
        public FormValidation doCheckBlockSize(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.size(value));
        }

        @POST
        public FormValidation doCheckFilesPerProcess(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 1, 100_000_000));
        }

        @POST
        public FormValidation doCheckProcessesPerClient(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 1, 1024));
        }

        @POST
        public FormValidation doCheckRepetitions(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 1, 100));
        }

        @POST
        public FormValidation doCheckStripeCount(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, -1, 65_535));
        }

        @POST
        public ListBoxModel doFillOnRegressionItems(@AncestorInPath Item job) {
            return FormChoices.words(job, "UNSTABLE", "FAILURE");
        }

        @POST
        public FormValidation doCheckGates(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.gates(value));
        }

        @POST
        public FormValidation doCheckConfirmations(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 0, BenchRules.MOST_CONFIRMATIONS));
        }

        @POST
        public FormValidation doCheckOst(@AncestorInPath Item job, @QueryParameter String value) {
            return FormChoices.check(job, () -> FormChecks.number(value, 0, 65_535));
        }
    }
}
