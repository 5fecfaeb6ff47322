package hudson;

import hudson.model.ModelObject;

public class PluginWrapper implements Comparable<PluginWrapper>, ModelObject {
    private PluginWrapper() {}

    public String getShortName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getLongName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getVersion() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public int compareTo(PluginWrapper that) {
        throw new UnsupportedOperationException("signature only");
    }
}
