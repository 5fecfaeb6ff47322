package hudson.model.listeners;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.Run.RunnerAbortedException;
import hudson.model.TaskListener;
import java.io.IOException;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.Beta;

public abstract class RunListener<R extends Run> implements ExtensionPoint {
    public final Class<R> targetType;

    protected RunListener(Class<R> targetType) {
        this.targetType = targetType;
    }

    protected RunListener() {
        this.targetType = null;
    }

    public void onCompleted(R r, @NonNull TaskListener listener) {}

    public void onFinalized(R r) {}

    public void onInitialize(R r) {}

    public void onStarted(R r, TaskListener listener) {}

    public Environment setUpEnvironment(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException, RunnerAbortedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void onDeleted(R r) {}

    @Restricted(Beta.class)
    public boolean allowLoad(@NonNull Job<?, ?> job, int buildNumber) {
        throw new UnsupportedOperationException("signature only");
    }

    public void unregister() {
        throw new UnsupportedOperationException("signature only");
    }

    public static void fireCompleted(Run r, @NonNull TaskListener listener) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void fireInitialize(Run r) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void fireStarted(Run r, TaskListener listener) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void fireFinalized(Run r) {
        throw new UnsupportedOperationException("signature only");
    }

    public static void fireDeleted(Run r) {
        throw new UnsupportedOperationException("signature only");
    }

    public static ExtensionList<RunListener> all() {
        throw new UnsupportedOperationException("signature only");
    }
}
