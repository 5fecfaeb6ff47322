package hudson.tasks;

import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Run.RunnerAbortedException;
import java.io.IOException;

public abstract class BuildWrapper implements ExtensionPoint, Describable<BuildWrapper> {
    public Environment setUp(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public Launcher decorateLauncher(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException, RunnerAbortedException {
        throw new UnsupportedOperationException("signature only");
    }

    public Descriptor<BuildWrapper> getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract class Environment extends hudson.model.Environment {
        public boolean tearDown(AbstractBuild build, BuildListener listener) throws IOException, InterruptedException {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
