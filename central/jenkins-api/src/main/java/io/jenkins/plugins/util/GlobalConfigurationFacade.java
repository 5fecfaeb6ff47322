package io.jenkins.plugins.util;

import jenkins.model.GlobalConfiguration;

public class GlobalConfigurationFacade {
    public GlobalConfigurationFacade(GlobalConfiguration configuration) {}

    public void load() {
        throw new UnsupportedOperationException("signature only");
    }

    public void save() {
        throw new UnsupportedOperationException("signature only");
    }
}
