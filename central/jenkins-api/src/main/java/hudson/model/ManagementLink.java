package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;

public abstract class ManagementLink implements ExtensionPoint, Action {
    public abstract String getIconFileName();

    public String getDescription() {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract String getUrlName();

    public boolean getRequiresConfirmation() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean getRequiresPOST() {
        throw new UnsupportedOperationException("signature only");
    }

    public Permission getRequiredPermission() {
        throw new UnsupportedOperationException("signature only");
    }

    protected String getCategoryName() {
        throw new UnsupportedOperationException("signature only");
    }
}
