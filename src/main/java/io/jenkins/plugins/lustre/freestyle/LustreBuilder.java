package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.lustre.controller.FormTexts;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

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
        Work work = checked(build.getEnvironment(listener)::expand);
        RunningOperations running = new RunningOperations(directory(), build.getExternalizableId());
        new OperationLoop(new JenkinsBuild(build, listener), running).run(work);
        return true;
    }

    private Work checked(UnaryOperator<String> expand) throws AbortException {
        try {
            return work(expand);
        } catch (IllegalArgumentException e) {
            AbortException abort = new AbortException(e.getMessage());
            abort.initCause(e);
            throw abort;
        }
    }

    /** Where the controller notes which operations are under way. */
    static Path directory() {
        return Jenkins.get().getRootDir().toPath().resolve("lustre").resolve("running");
    }

    /**
     * Offered in every job that has build steps. The form is that of the Pipeline step for the same work: its fields, its
     * choices, its checks and its help.
     */
    public abstract static class LustreBuilderDescriptor extends BuildStepDescriptor<Builder> {
        private static final String STEPS = "io.jenkins.plugins.lustre.steps.";

        private final String step;
        private final Set<String> lists;

        /**
         * @param step simple name of the Pipeline step's class
         * @param lists names of the parameters that are lists
         */
        LustreBuilderDescriptor(String step, String... lists) {
            this.step = STEPS + step;
            this.lists = Set.of(lists);
        }

        @Override
        @SuppressWarnings("rawtypes") // as the method is declared
        public final boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }

        @Override
        public final Builder newInstance(@CheckForNull StaplerRequest2 request, JSONObject form) throws FormException {
            try {
                return super.newInstance(request, FormTexts.read(form, lists));
            } catch (LinkageError e) { // as core wraps what a constructor or a setter throws
                throw FormTexts.refusal(e);
            }
        }

        /** The descriptor of the Pipeline step, which owns the form. */
        public final Descriptor<?> getForm() {
            return Jenkins.get().getDescriptor(step);
        }

        @Override
        public final String getHelpFile(@CheckForNull String field) {
            return getForm().getHelpFile(field);
        }
    }
}
