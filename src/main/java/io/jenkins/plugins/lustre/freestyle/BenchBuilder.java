package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import io.jenkins.plugins.lustre.controller.BenchOptions;
import io.jenkins.plugins.lustre.controller.BenchWork;
import io.jenkins.plugins.lustre.controller.Checks;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Measures the throughput of Lustre, as a build step. */
public final class BenchBuilder extends LustreBuilder implements BenchOptions {

    private String environment = "";
    private String stackName = "";
    private List<Integer> clients = new ArrayList<>(List.of(1));
    private List<String> operations = new ArrayList<>(List.of("write", "read"));
    private String tool = "auto";
    private String fileSize = "4GiB";
    private String blockSize = "1MiB";
    private int processesPerClient = 1;
    private int repetitions = 3;
    private int stripeCount;
    private Integer ost;
    private boolean directIo;
    private boolean dropCaches;
    private String name = "lustre";
    private int timeoutMinutes = 120;
    private List<String> gates = new ArrayList<>();
    private String onRegression = "UNSTABLE";

    @DataBoundConstructor
    public BenchBuilder() {}

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
        this.operations = new ArrayList<>(operations == null ? List.of("write", "read") : operations);
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
        this.fileSize = Util.fixNull(fileSize).isBlank() ? "4GiB" : fileSize.trim();
    }

    @Override
    public String getBlockSize() {
        return blockSize;
    }

    @DataBoundSetter
    public void setBlockSize(String blockSize) {
        this.blockSize = Util.fixNull(blockSize).isBlank() ? "1MiB" : blockSize.trim();
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
    public int getTimeoutMinutes() {
        return timeoutMinutes;
    }

    @DataBoundSetter
    public void setTimeoutMinutes(int timeoutMinutes) {
        this.timeoutMinutes = Checks.atLeast(1, "timeoutMinutes", timeoutMinutes);
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

    /** A job that was saved before there were gates has none. */
    private Object readResolve() {
        gates = gates == null ? new ArrayList<>() : gates;
        onRegression = onRegression == null ? "UNSTABLE" : onRegression;
        return this;
    }

    @Override
    Work work(UnaryOperator<String> expand) {
        return BenchWork.of(this, expand);
    }

    @Extension
    public static final class DescriptorImpl extends LustreBuilderDescriptor {
        public DescriptorImpl() {
            super("BenchStep", "clients", "operations", "gates");
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.BenchBuilder_displayName();
        }
    }
}
