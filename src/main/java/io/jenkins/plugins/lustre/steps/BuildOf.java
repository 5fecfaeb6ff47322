package io.jenkins.plugins.lustre.steps;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.lustre.controller.JenkinsBuild;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import java.io.IOException;
import java.util.Objects;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** The build that a step stands in. */
final class BuildOf {

    private BuildOf() {}

    /** A context may have a build of its own; Jenkins's have a run and a listener. */
    static LustreBuild context(StepContext context) throws IOException, InterruptedException {
        LustreBuild given = context.get(LustreBuild.class);
        return given != null
                ? given
                : new JenkinsBuild(
                        Objects.requireNonNull(context.get(Run.class), "a Lustre step needs a build around it"),
                        context.get(TaskListener.class),
                        context.get(FlowNode.class));
    }
}
