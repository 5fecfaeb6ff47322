package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.steps.DynamicContext;

/** Lets a Pipeline step ask its context for the build as {@link LustreBuild}. */
@Extension
public final class LustreBuildContext extends DynamicContext.Typed<LustreBuild> {

    @NonNull
    @Override
    protected Class<LustreBuild> type() {
        return LustreBuild.class;
    }

    @Override
    protected LustreBuild get(DelegatedContext context) throws IOException, InterruptedException {
        Run<?, ?> run = context.get(Run.class);
        TaskListener listener = context.get(TaskListener.class);
        return run == null || listener == null ? null : new JenkinsBuild(run, listener);
    }
}
