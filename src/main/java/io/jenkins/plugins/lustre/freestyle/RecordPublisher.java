package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.BuildStepMonitor;
import hudson.tasks.Publisher;
import hudson.tasks.Recorder;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.JenkinsWorkspace;
import io.jenkins.plugins.lustre.steps.RecordStep;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.StaplerRequest2;

/** Records and judges what other benchmarks wrote into the workspace, as a post-build action. */
@SuppressWarnings("unchecked") // as Recorder declares its descriptor
public final class RecordPublisher extends Recorder {

    private final RecordStep step;

    @DataBoundConstructor
    public RecordPublisher(RecordStep step) {
        this.step = Objects.requireNonNull(step, "step");
    }

    /** The options. */
    public RecordStep getStep() {
        return step;
    }

    /** Earlier builds are judged by what is in the history, whether they have ended or not. */
    @Override
    public BuildStepMonitor getRequiredMonitorService() {
        return BuildStepMonitor.NONE;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        FilePath workspace = build.getWorkspace();
        if (workspace == null) {
            throw new AbortException("The build has no workspace to look for benchmark results in.");
        }
        step.checkedWork(build.getEnvironment(listener)::expand)
                .run(
                        new JenkinsBuild(build, listener),
                        "",
                        UUID.randomUUID().toString(),
                        new JenkinsWorkspace(workspace));
        return true;
    }

    /** The form is that of the Pipeline step for the same work. */
    @Extension
    public static final class DescriptorImpl extends BuildStepDescriptor<Publisher> {

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RecordPublisher_displayName();
        }

        @Override
        @SuppressWarnings("rawtypes") // as the method is declared
        public boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }

        @Override
        public Publisher newInstance(@CheckForNull StaplerRequest2 request, JSONObject form) throws FormException {
            return new RecordPublisher(StepForms.step(RecordStep.class, request, form));
        }

        /** The view of the builders, which shows the form of the step. */
        @Override
        public String getConfigPage() {
            return "/" + LustreBuilder.class.getName().replace('.', '/') + "/config.jelly";
        }

        /** The descriptor of the Pipeline step, which owns the form. */
        public Descriptor<?> getForm() {
            return StepForms.of(RecordStep.class);
        }

        @Override
        public String getHelpFile(@CheckForNull String field) {
            return getForm().getHelpFile(field);
        }
    }
}
