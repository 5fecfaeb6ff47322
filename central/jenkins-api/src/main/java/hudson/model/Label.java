package hudson.model;

public abstract class Label extends AbstractModelObject {
    Label() {}

    public abstract String getExpression();

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
