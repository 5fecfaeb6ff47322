package io.jenkins.plugins.lustre.freestyle;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import jenkins.model.Jenkins;

/** What the build steps of freestyle jobs have in common: they describe a {@link Work}, and one loop does it. */
public abstract class LustreBuilder extends Builder {

    /**
     * What is to be done.
     *
     * @param expand fills in the build's variables
     */
    abstract Work work(UnaryOperator<String> expand);

    @Override
    public final boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        Work work = work(build.getEnvironment(listener)::expand);
        RunningOperations running = new RunningOperations(directory(), build.getExternalizableId());
        new OperationLoop(new JenkinsBuild(build, listener), running).run(work);
        return true;
    }

    /** Where the controller notes which operations are under way. */
    static Path directory() {
        return Jenkins.get().getRootDir().toPath().resolve("lustre").resolve("running");
    }

    /** Offered in every job that has build steps. */
    public abstract static class LustreBuilderDescriptor extends BuildStepDescriptor<Builder> {
        @Override
        @SuppressWarnings("rawtypes") // as the method is declared
        public boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }
    }
}
