package hudson.tasks;

import hudson.ExtensionPoint;

public abstract class Notifier extends Publisher implements ExtensionPoint {
    protected Notifier() {}

    public BuildStepDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }
}
