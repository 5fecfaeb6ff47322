package io.jenkins.plugins.util;

import hudson.model.Action;
import hudson.model.Job;
import java.io.IOException;
import java.util.Optional;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

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

    public void doIndex(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public Optional<T> getLatestAction() {
        throw new UnsupportedOperationException("signature only");
    }
}
