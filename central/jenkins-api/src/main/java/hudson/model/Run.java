package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import java.io.File;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import jenkins.model.ArtifactManager;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.springframework.security.access.AccessDeniedException;

@ExportedBean
public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements ExtensionPoint, Comparable<RunT>, AccessControlled, PersistenceRoot, StaplerProxy {
    public Object getTarget() {
        return this;
    }

    public int compareTo(@NonNull RunT that) {
        throw new UnsupportedOperationException("signature only");
    }

    protected final transient JobT project;

    protected volatile Result result;

    protected Run(@NonNull JobT job) throws IOException {
        this.project = job;
    }

    public static final PermissionGroup PERMISSIONS = null;

    public static final Permission DELETE = null;

    public static final Permission UPDATE = null;

    public static final Permission ARTIFACTS = null;

    @Exported
    @CheckForNull
    public Result getResult() {
        return result;
    }

    public void setResult(@NonNull Result r) {
        this.result = r;
    }

    @Exported
    public boolean isBuilding() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isLogUpdated() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    @CheckForNull
    public Executor getExecutor() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<Cause> getCauses() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public <T extends Cause> T getCause(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public JobT getParent() {
        return project;
    }

    @Exported
    @NonNull
    public Calendar getTimestamp() {
        throw new UnsupportedOperationException("signature only");
    }

    public final long getTimeInMillis() {
        throw new UnsupportedOperationException("signature only");
    }

    public final long getStartTimeInMillis() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    @CheckForNull
    public String getDescription() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public String getTimestampString() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public long getDuration() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public String getFullDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported(visibility = 2)
    public int getNumber() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public RunT getPreviousBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public final RunT getPreviousCompletedBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public RunT getPreviousSuccessfulBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public RunT getNextBuild() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public String getUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    @NonNull
    public String getId() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public File getRootDir() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public final ArtifactManager getArtifactManager() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public final ArtifactManager pickArtifactManager() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @Exported
    @NonNull
    public List<Artifact> getArtifacts() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean getHasArtifacts() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public ACL getACL() {
        throw new UnsupportedOperationException("signature only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void setDescription(String description) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public EnvVars getEnvironment(@NonNull TaskListener listener) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public final EnvVars getCharacteristicEnvVars() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public String getExternalizableId() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public static Run<?, ?> fromExternalizableId(String id) throws IllegalArgumentException, AccessDeniedException {
        throw new UnsupportedOperationException("signature only");
    }

    public static final class RunnerAbortedException extends RuntimeException {
        public RunnerAbortedException() {}
    }

    public class Artifact {
        @Exported(visibility = 3)
        public final String relativePath;

        Artifact(String relativePath) {
            this.relativePath = relativePath;
        }

        @Exported(visibility = 3)
        public String getFileName() {
            throw new UnsupportedOperationException("signature only");
        }

        public File getFile() {
            throw new UnsupportedOperationException("signature only");
        }
    }

    public final String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
