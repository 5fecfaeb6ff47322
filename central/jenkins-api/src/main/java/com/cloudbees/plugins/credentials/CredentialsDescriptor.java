package com.cloudbees.plugins.credentials;

import hudson.model.Descriptor;

public abstract class CredentialsDescriptor extends Descriptor<Credentials> {
    public CredentialsDescriptor(Class<? extends Credentials> clazz) {
        super(clazz);
    }

    public CredentialsDescriptor() {}
}
