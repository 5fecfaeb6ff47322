package hudson.model;

public class User extends AbstractModelObject {
    private User() {}

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getId() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getFullName() {
        throw new UnsupportedOperationException("signature only");
    }

    public static User current() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }
}
