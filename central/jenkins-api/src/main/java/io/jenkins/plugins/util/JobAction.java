package io.jenkins.plugins.util;

import hudson.model.Action;
import hudson.model.Job;
import java.util.Optional;

public abstract class JobAction<T extends BuildAction<?>> implements Action {
    private final Job<?, ?> owner;

    private final Class<T> buildActionClass;

    protected JobAction(Job<?, ?> owner, Class<T> buildActionClass) {
        this.owner = owner;
        this.buildActionClass = buildActionClass;
    }

    public Job<?, ?> getOwner() {
        return owner;
    }

    protected Class<T> getBuildActionClass() {
        return buildActionClass;
    }

    public Optional<T> getLatestAction() {
        throw new UnsupportedOperationException("signature only");
    }
}
