package hudson.model;

public abstract class Label extends AbstractModelObject {
    public abstract String getExpression();
}
