package com.cloudbees.jenkins.plugins.sshcredentials;

import com.cloudbees.plugins.credentials.CredentialsMatcher;
import com.cloudbees.plugins.credentials.common.AbstractIdCredentialsListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;

public class SSHUserListBoxModel
        extends AbstractIdCredentialsListBoxModel<SSHUserListBoxModel, StandardUsernameCredentials> {
    @NonNull
    protected String describe(@NonNull StandardUsernameCredentials c) {
        throw new UnsupportedOperationException("signature only");
    }

    public SSHUserListBoxModel withSystemScopeCredentials() {
        throw new UnsupportedOperationException("signature only");
    }

    public SSHUserListBoxModel withSystemScopeCredentials(DomainRequirement... domainRequirements) {
        throw new UnsupportedOperationException("signature only");
    }

    public SSHUserListBoxModel withSystemScopeCredentials(
            CredentialsMatcher matcher, DomainRequirement... domainRequirements) {
        throw new UnsupportedOperationException("signature only");
    }

    public SSHUserListBoxModel withSystemScopeCredentials(List<DomainRequirement> domainRequirements) {
        throw new UnsupportedOperationException("signature only");
    }

    public SSHUserListBoxModel withSystemScopeCredentials(
            CredentialsMatcher matcher, List<DomainRequirement> domainRequirements) {
        throw new UnsupportedOperationException("signature only");
    }
}
