package io.jenkins.plugins.lustre.steps;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.lustre.controller.Work;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** What the steps of this plugin have in common: they describe a {@link Work}, and one execution does it. */
abstract class LustreStep extends Step {

    /** What is to be done. Checks nothing that needs the outside. */
    abstract Work work();

    @Override
    public final StepExecution start(StepContext context) {
        return new OperationExecution(context, work());
    }

    abstract static class LustreStepDescriptor extends StepDescriptor {
        @Override
        public final Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }
    }
}
