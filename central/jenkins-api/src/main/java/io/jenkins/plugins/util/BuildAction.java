package io.jenkins.plugins.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import hudson.model.Run;
import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import jenkins.model.RunAction2;
import jenkins.tasks.SimpleBuildStep.LastBuildAction;

public abstract class BuildAction<T> implements LastBuildAction, RunAction2, Serializable {
    private transient Run<?, ?> owner;

    private transient T result;

    protected BuildAction(Run<?, ?> owner, T result) {
        this(owner, result, true);
    }

    public BuildAction(Run<?, ?> owner, T result, boolean canSerialize) {
        this.owner = owner;
        this.result = result;
    }

    protected abstract AbstractXmlStream<T> createXmlStream();

    public Run<?, ?> getOwner() {
        return owner;
    }

    public void onAttached(Run<?, ?> r) {
        this.owner = r;
    }

    public void onLoad(Run<?, ?> r) {
        this.owner = r;
    }

    protected Object readResolve() {
        return this;
    }

    public Collection<? extends Action> getProjectActions() {
        return Set.of(createProjectAction());
    }

    protected abstract JobAction<? extends BuildAction<T>> createProjectAction();

    public T getResult() {
        return result;
    }

    protected abstract String getBuildResultBaseName();

    public static <T extends BuildAction<?>> Optional<T> getBuildActionFromHistoryStartingFrom(
            @CheckForNull Run<?, ?> baseline, Class<T> buildActionClass) {
        throw new UnsupportedOperationException("signature only");
    }
}
