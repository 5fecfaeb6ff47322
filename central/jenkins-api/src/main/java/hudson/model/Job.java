package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.util.RunList;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.kohsuke.stapler.export.Exported;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements ExtensionPoint {
    protected Job(ItemGroup parent, String name) {
        super(parent, name);
    }

    @NonNull
    public List<RunT> getLastBuildsOverThreshold(int numberOfBuilds, @NonNull Result threshold) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public EnvVars getEnvironment(@CheckForNull Node node, @NonNull TaskListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void addProperty(JobProperty<? super JobT> jobProp) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void removeProperty(JobProperty<? super JobT> jobProp) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public <T extends JobProperty> T removeProperty(Class<T> clazz) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public <T extends JobProperty> T getProperty(Class<T> clazz) {
        throw new UnsupportedOperationException("signature only");
    }

    public JobProperty getProperty(String className) {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public abstract boolean isBuildable();

    @Exported(name = "allBuilds", visibility = -2)
    public RunList<RunT> getBuilds() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported(name = "builds")
    public RunList<RunT> getNewBuilds() {
        throw new UnsupportedOperationException("signature only");
    }

    public RunT getBuildByNumber(int n) {
        throw new UnsupportedOperationException("signature only");
    }

    public RunT getNearestBuild(int n) {
        throw new UnsupportedOperationException("signature only");
    }

    public File getBuildDir() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public RunT getLastBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public RunT getLastSuccessfulBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public RunT getLastStableBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public RunT getLastCompletedBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    public Collection<? extends Job> getAllJobs() {
        throw new UnsupportedOperationException("signature only");
    }
}
