package com.cloudbees.jenkins.plugins.sshcredentials.impl;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHUser;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import com.cloudbees.plugins.credentials.impl.BaseStandardCredentials;
import edu.umd.cs.findbugs.annotations.NonNull;
import org.kohsuke.stapler.DataBoundSetter;

public class BaseSSHUser extends BaseStandardCredentials implements SSHUser, StandardUsernameCredentials {
    protected final String username;

    public BaseSSHUser(CredentialsScope scope, String id, String username, String description) {
        super(scope, id, description);
        this.username = username;
    }

    protected Object readResolve() {
        throw new UnsupportedOperationException("signature only");
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
