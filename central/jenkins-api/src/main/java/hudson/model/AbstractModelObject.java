package hudson.model;

public abstract class AbstractModelObject implements ModelObject {
    public String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
