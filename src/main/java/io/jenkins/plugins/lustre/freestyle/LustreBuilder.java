package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.Work;
import io.jenkins.plugins.lustre.steps.LustreStep;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

/** A build step of freestyle jobs does what a Pipeline step does: it keeps its options as that step, and one loop does the work. */
public abstract class LustreBuilder extends Builder {

    private final LustreStep step;

    LustreBuilder(LustreStep step) {
        this.step = Objects.requireNonNull(step, "step");
    }

    /** The options. */
    public final LustreStep getStep() {
        return step;
    }

    @Override
    public final boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        Work work = step.checkedWork(build.getEnvironment(listener)::expand);
        new OperationLoop(new JenkinsBuild(build, listener)).run(work);
        return true;
    }

    /**
     * Offered in every job that has build steps. The form is that of the Pipeline step for the same work: its fields, its
     * choices, its checks and its help.
     *
     * @param <S> the step
     */
    public abstract static class LustreBuilderDescriptor<S extends LustreStep> extends BuildStepDescriptor<Builder> {

        private final Class<S> step;
        private final Function<S, ? extends LustreBuilder> builder;

        LustreBuilderDescriptor(Class<S> step, Function<S, ? extends LustreBuilder> builder) {
            this.step = step;
            this.builder = builder;
        }

        @Override
        @SuppressWarnings("rawtypes") // as the method is declared
        public final boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }

        @Override
        public final Builder newInstance(@CheckForNull StaplerRequest2 request, JSONObject form) throws FormException {
            return builder.apply(StepForms.step(step, request, form));
        }

        /** The descriptor of the Pipeline step, which owns the form. */
        public final Descriptor<?> getForm() {
            return StepForms.of(step);
        }

        @Override
        public final String getHelpFile(@CheckForNull String field) {
            return getForm().getHelpFile(field);
        }
    }
}
