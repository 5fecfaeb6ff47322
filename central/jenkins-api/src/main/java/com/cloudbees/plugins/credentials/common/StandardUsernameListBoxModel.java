package com.cloudbees.plugins.credentials.common;

import edu.umd.cs.findbugs.annotations.NonNull;

public class StandardUsernameListBoxModel
        extends AbstractIdCredentialsListBoxModel<StandardUsernameListBoxModel, StandardUsernameCredentials> {
    @NonNull
    protected String describe(@NonNull StandardUsernameCredentials c) {
        throw new UnsupportedOperationException("signature only");
    }
}
