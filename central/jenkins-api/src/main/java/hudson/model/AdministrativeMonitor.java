package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.security.Permission;
import java.io.IOException;
import org.kohsuke.stapler.StaplerProxy;

public abstract class AdministrativeMonitor extends AbstractModelObject implements ExtensionPoint, StaplerProxy {
    protected AdministrativeMonitor(String id) {
        this.id = id;
    }

    protected AdministrativeMonitor() {
        this.id = getClass().getName();
    }

    public final String id;

    public String getUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getDisplayName() {
        return id;
    }

    public final String getSearchUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    public void disable(boolean value) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isEnabled() {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract boolean isActivated();

    public boolean isSecurity() {
        return false;
    }

    public Permission getRequiredPermission() {
        throw new UnsupportedOperationException("signature only");
    }

    public void checkRequiredPermission() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean hasRequiredPermission() {
        throw new UnsupportedOperationException("signature only");
    }

    public static ExtensionList<AdministrativeMonitor> all() {
        throw new UnsupportedOperationException("signature only");
    }

    public Object getTarget() {
        return this;
    }
}
