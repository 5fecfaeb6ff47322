package com.cloudbees.plugins.credentials;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.kohsuke.stapler.export.ExportedBean;

@ExportedBean
public abstract class BaseCredentials implements Credentials {
    private final CredentialsScope scope;

    protected BaseCredentials() {
        this.scope = null;
    }

    public BaseCredentials(CredentialsScope scope) {
        this.scope = scope;
    }

    public CredentialsScope getScope() {
        return scope;
    }

    @NonNull
    public CredentialsDescriptor getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }
}
