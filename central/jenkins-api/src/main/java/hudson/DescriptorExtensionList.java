package hudson;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Descriptor.FormException;
import net.sf.json.JSONObject;

public abstract class DescriptorExtensionList<T extends Describable<T>, D extends Descriptor<T>>
        extends ExtensionList<D> {
    DescriptorExtensionList() {}

    public D find(String fqcn) {
        throw new UnsupportedOperationException("signature only");
    }

    public T newInstanceFromRadioList(JSONObject config) throws FormException {
        throw new UnsupportedOperationException("signature only");
    }

    public D findByName(String id) {
        throw new UnsupportedOperationException("signature only");
    }
}
