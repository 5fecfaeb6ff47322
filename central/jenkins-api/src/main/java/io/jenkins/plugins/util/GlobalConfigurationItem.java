package io.jenkins.plugins.util;

import hudson.model.Descriptor.FormException;
import jenkins.model.GlobalConfiguration;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public class GlobalConfigurationItem extends GlobalConfiguration {
    protected GlobalConfigurationItem() {}

    protected GlobalConfigurationItem(GlobalConfigurationFacade facade) {}

    protected Object readResolve() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
        throw new UnsupportedOperationException("signature only");
    }

    protected void clearRepeatableProperties() {
        throw new UnsupportedOperationException("signature only");
    }

    public final void load() {
        throw new UnsupportedOperationException("signature only");
    }

    public final void save() {
        throw new UnsupportedOperationException("signature only");
    }
}
