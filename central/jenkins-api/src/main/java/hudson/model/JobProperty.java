package hudson.model;

import hudson.ExtensionPoint;
import java.util.Collection;
import java.util.List;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class JobProperty<J extends Job<?, ?>> implements Describable<JobProperty<?>>, ExtensionPoint {
    protected transient J owner;

    protected void setOwner(J owner) {
        this.owner = owner;
    }

    public JobPropertyDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }

    public Collection<? extends Action> getJobActions(J job) {
        return List.of();
    }
}
