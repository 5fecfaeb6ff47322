package com.cloudbees.plugins.credentials;

import hudson.model.ModelObject;
import java.io.Serializable;

public enum CredentialsScope implements Serializable {
    SYSTEM,
    GLOBAL,
    USER;

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isVisible(ModelObject context) {
        throw new UnsupportedOperationException("signature only");
    }
}
