package hudson.model;

public class FreeStyleProject extends Project<FreeStyleProject, FreeStyleBuild> implements TopLevelItem {
    public FreeStyleProject(ItemGroup parent, String name) {
        super(parent, name);
    }

    public boolean isFingerprintConfigured() {
        throw new UnsupportedOperationException("signature only");
    }

    protected Class<FreeStyleBuild> getBuildClass() {
        throw new UnsupportedOperationException("signature only");
    }

    public TopLevelItemDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }
}
