package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Descriptor.FormException;
import hudson.tasks.Publisher;
import hudson.util.DescribableList;
import hudson.util.FormValidation;
import jakarta.servlet.ServletException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.interceptor.RequirePOST;
import org.kohsuke.stapler.verb.POST;

public abstract class AbstractProject<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>>
        extends Job<P, R> {
    protected volatile boolean disabled;

    protected volatile boolean blockBuildWhenDownstreamBuilding = false;

    protected volatile boolean blockBuildWhenUpstreamBuilding = false;

    protected transient volatile List<Action> transientActions;

    protected AbstractProject(ItemGroup parent, String name) {
        super(parent, name);
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void onCreatedFromScratch() {
        throw new UnsupportedOperationException("signature only");
    }

    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public EnvVars getEnvironment(@CheckForNull Node node, @NonNull TaskListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    protected void performDelete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public boolean isConcurrentBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setConcurrentBuild(boolean b) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Label getAssignedLabel() {
        throw new UnsupportedOperationException("signature only");
    }

    public Set<Label> getRelevantLabels() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported(name = "labelExpression")
    public String getAssignedLabelString() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setAssignedLabel(Label l) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void setAssignedNode(Node l) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public String getPronoun() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getBuildNowText() {
        throw new UnsupportedOperationException("signature only");
    }

    public AbstractProject<?, ?> getRootProject() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public final FilePath getSomeWorkspace() {
        throw new UnsupportedOperationException("signature only");
    }

    public final R getSomeBuildWithWorkspace() {
        throw new UnsupportedOperationException("signature only");
    }

    public int getQuietPeriod() {
        throw new UnsupportedOperationException("signature only");
    }

    public int getScmCheckoutRetryCount() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean getHasCustomQuietPeriod() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setQuietPeriod(Integer seconds) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasCustomScmCheckoutRetryCount() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isBuildable() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isConfigurable() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean blockBuildWhenDownstreamBuilding() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setBlockBuildWhenDownstreamBuilding(boolean b) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean blockBuildWhenUpstreamBuilding() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setBlockBuildWhenUpstreamBuilding(boolean b) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public boolean isDisabled() {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation doCheckRetryCount(String value) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean supportsMakeDisabled() {
        throw new UnsupportedOperationException("signature only");
    }

    public void disable() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void enable() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    protected void updateTransientActions() {
        throw new UnsupportedOperationException("signature only");
    }

    protected List<Action> createTransientActions() {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract DescribableList<Publisher, Descriptor<Publisher>> getPublishersList();

    public void addProperty(JobProperty<? super P> jobProp) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @POST
    public void doConfigSubmit(StaplerRequest2 req, StaplerResponse2 rsp)
            throws IOException, ServletException, FormException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean scheduleBuild(int quietPeriod, Cause c, Action... actions) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean schedulePolling() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isInQueue() {
        throw new UnsupportedOperationException("signature only");
    }

    public void removeRun(R run) {
        throw new UnsupportedOperationException("signature only");
    }

    public R getBuild(String id) {
        throw new UnsupportedOperationException("signature only");
    }

    public R getBuildByNumber(int n) {
        throw new UnsupportedOperationException("signature only");
    }

    public R getFirstBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public R getLastBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    public R getNearestBuild(int n) {
        throw new UnsupportedOperationException("signature only");
    }

    public R getNearestOldBuild(int n) {
        throw new UnsupportedOperationException("signature only");
    }

    protected List<R> getEstimatedDurationCandidates() {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract Class<R> getBuildClass();

    protected R newBuild() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    protected R loadBuild(File dir) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<Action> getActions() {
        throw new UnsupportedOperationException("signature only");
    }

    public Node getLastBuiltOn() {
        throw new UnsupportedOperationException("signature only");
    }

    public Object getSameNodeConstraint() {
        throw new UnsupportedOperationException("signature only");
    }

    public AbstractProject getBuildingDownstream() {
        throw new UnsupportedOperationException("signature only");
    }

    public AbstractProject getBuildingUpstream() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public R createExecutable() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void checkAbortPermission() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasAbortPermission() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean checkout(AbstractBuild build, Launcher launcher, BuildListener listener, File changelogFile)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasParticipant(User user) {
        throw new UnsupportedOperationException("signature only");
    }

    protected final <T extends Describable<T>> void addToList(T item, List<T> collection) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    protected final <T extends Describable<T>> void removeFromList(Descriptor<T> item, List<T> collection)
            throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract boolean isFingerprintConfigured();

    public final List<AbstractProject> getDownstreamProjects() {
        throw new UnsupportedOperationException("signature only");
    }

    public final List<AbstractProject> getUpstreamProjects() {
        throw new UnsupportedOperationException("signature only");
    }

    public final List<AbstractProject> getBuildTriggerUpstreamProjects() {
        throw new UnsupportedOperationException("signature only");
    }

    public final Set<AbstractProject> getTransitiveUpstreamProjects() {
        throw new UnsupportedOperationException("signature only");
    }

    public final Set<AbstractProject> getTransitiveDownstreamProjects() {
        throw new UnsupportedOperationException("signature only");
    }

    public void doPolling(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    protected void submit(StaplerRequest2 req, StaplerResponse2 rsp)
            throws IOException, ServletException, FormException {
        throw new UnsupportedOperationException("signature only");
    }

    protected final <T extends Describable<T>> List<T> buildDescribable(
            StaplerRequest2 req, List<? extends Descriptor<T>> descriptors) throws FormException, ServletException {
        throw new UnsupportedOperationException("signature only");
    }

    @RequirePOST
    public HttpResponse doDoWipeOutWorkspace() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static AbstractProject findNearest(String name) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static AbstractProject findNearest(String name, ItemGroup context) {
        throw new UnsupportedOperationException("signature only");
    }

    public String getCustomWorkspace() {
        throw new UnsupportedOperationException("signature only");
    }

    public void setCustomWorkspace(String customWorkspace) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }
}
