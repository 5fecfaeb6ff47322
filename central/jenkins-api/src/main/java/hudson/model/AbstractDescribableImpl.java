package hudson.model;

import jenkins.model.Jenkins;

public abstract class AbstractDescribableImpl<T extends AbstractDescribableImpl<T>> implements Describable<T> {
    public Descriptor<T> getDescriptor() {
        return (Descriptor<T>) Jenkins.get().getDescriptorOrDie(getClass());
    }
}
