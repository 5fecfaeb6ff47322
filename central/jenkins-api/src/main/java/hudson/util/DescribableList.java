package hudson.util;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Descriptor.FormException;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public class DescribableList<T extends Describable<T>, D extends Descriptor<T>> extends PersistedList<T> {
    protected DescribableList() {}

    public DescribableList(Saveable owner) {}

    public DescribableList(Saveable owner, Collection<? extends T> initialList) {}

    public void replace(T item) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public T get(D descriptor) {
        throw new UnsupportedOperationException("signature only");
    }

    public void remove(D descriptor) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void rebuild(StaplerRequest2 req, JSONObject json, List<? extends Descriptor<T>> descriptors)
            throws FormException, IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public <U extends T> U get(Class<U> type) {
        throw new UnsupportedOperationException("signature only");
    }
}
