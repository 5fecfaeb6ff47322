package com.cloudbees.plugins.credentials.impl;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Descriptor;
import hudson.util.Secret;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

public class UsernamePasswordCredentialsImpl extends BaseStandardCredentials
        implements StandardUsernamePasswordCredentials {
    private final String username;

    private final Secret password;

    @DataBoundConstructor
    public UsernamePasswordCredentialsImpl(
            @CheckForNull CredentialsScope scope,
            @CheckForNull String id,
            @CheckForNull String description,
            @CheckForNull String username,
            @CheckForNull String password)
            throws Descriptor.FormException {
        super(scope, id, description);
        this.username = username;
        this.password = Secret.fromString(password);
    }

    @NonNull
    public Secret getPassword() {
        return password;
    }

    @NonNull
    public String getUsername() {
        return username;
    }

    public boolean isUsernameSecret() {
        throw new UnsupportedOperationException("signature only");
    }

    @DataBoundSetter
    public void setUsernameSecret(boolean usernameSecret) {
        throw new UnsupportedOperationException("signature only");
    }
}
