package io.jenkins.plugins.lustre.freestyle;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.model.Result;
import hudson.tasks.BuildWrapper;
import hudson.tasks.BuildWrapperDescriptor;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.WithLustreWork;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.steps.WithLustreStep;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.StaplerRequest2;

/**
 * A Lustre file system for one freestyle build: made and mounted before its build steps, and always taken away after them,
 * as {@code withLustre} does in a Pipeline. Where the controller stops during the build, it is taken away at its next
 * start.
 */
public final class LustreBuildWrapper extends BuildWrapper {

    private final WithLustreStep step;

    @DataBoundConstructor
    public LustreBuildWrapper(WithLustreStep step) {
        this.step = Objects.requireNonNull(step, "step");
    }

    /** The options. */
    public WithLustreStep getStep() {
        return step;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the method is declared
    public Environment setUp(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        OperationLoop.Held held = loop(build, listener).hold(step.checkedWork(build.getEnvironment(listener)::expand));
        Map<String, String> variables = WithLustreWork.variables((Cluster) held.value());
        return new Environment() {
            @Override
            public void buildEnvVars(Map<String, String> env) {
                env.putAll(variables);
            }

            @Override
            public boolean tearDown(AbstractBuild build, BuildListener listener)
                    throws IOException, InterruptedException {
                loop(build, listener).release(held.operationId(), build.getResult() == Result.ABORTED);
                return true;
            }
        };
    }

    private static OperationLoop loop(AbstractBuild<?, ?> build, BuildListener listener) {
        return new OperationLoop(new JenkinsBuild(build, listener));
    }

    /** The form is that of the Pipeline step. */
    @Extension
    public static final class DescriptorImpl extends BuildWrapperDescriptor {

        public DescriptorImpl() {
            super(LustreBuildWrapper.class);
        }

        @Override
        public boolean isApplicable(AbstractProject<?, ?> item) {
            return true;
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.LustreBuildWrapper_displayName();
        }

        @Override
        public BuildWrapper newInstance(@CheckForNull StaplerRequest2 request, JSONObject form) throws FormException {
            return new LustreBuildWrapper(StepForms.step(WithLustreStep.class, request, form));
        }

        /** The descriptor of the Pipeline step, which owns the form. */
        public Descriptor<?> getForm() {
            return StepForms.of(WithLustreStep.class);
        }

        @Override
        public String getHelpFile(@CheckForNull String field) {
            return getForm().getHelpFile(field);
        }
    }
}
