package jenkins.tasks;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.console.ConsoleLogFilter;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.Action;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.Beta;

public abstract class SimpleBuildWrapper extends BuildWrapper {
    public boolean requiresWorkspace() {
        return true;
    }

    public void setUp(
            Context context,
            Run<?, ?> build,
            FilePath workspace,
            Launcher launcher,
            TaskListener listener,
            EnvVars initialEnvironment)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void setUp(Context context, Run<?, ?> build, TaskListener listener, EnvVars initialEnvironment)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @Restricted(Beta.class)
    public Context createContext() {
        throw new UnsupportedOperationException("signature only");
    }

    protected boolean runPreCheckout() {
        throw new UnsupportedOperationException("signature only");
    }

    public final Environment setUp(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public final void preCheckout(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public ConsoleLogFilter createLoggerDecorator(@NonNull Run<?, ?> build) {
        throw new UnsupportedOperationException("signature only");
    }

    public final OutputStream decorateLogger(AbstractBuild build, OutputStream logger)
            throws IOException, InterruptedException, Run.RunnerAbortedException {
        throw new UnsupportedOperationException("signature only");
    }

    public Launcher decorateLauncher(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException, Run.RunnerAbortedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void makeBuildVariables(AbstractBuild build, Map<String, String> variables) {
        throw new UnsupportedOperationException("signature only");
    }

    public void makeSensitiveBuildVariables(AbstractBuild build, Set<String> sensitiveVariables) {
        throw new UnsupportedOperationException("signature only");
    }

    public final Collection<? extends Action> getProjectActions(AbstractProject job) {
        throw new UnsupportedOperationException("signature only");
    }

    public static final class Context {
        public void env(String key, String value) {
            throw new UnsupportedOperationException("signature only");
        }

        public Map<String, String> getEnv() {
            throw new UnsupportedOperationException("signature only");
        }

        public void setDisposer(@NonNull Disposer disposer) {
            throw new UnsupportedOperationException("signature only");
        }
    }

    public abstract static class Disposer implements Serializable {
        public final boolean requiresWorkspace() {
            throw new UnsupportedOperationException("signature only");
        }

        public void tearDown(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException("signature only");
        }

        public void tearDown(Run<?, ?> build, TaskListener listener) throws IOException, InterruptedException {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
