package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;

public class URIRequirementBuilder {
    private URIRequirementBuilder() {}

    @NonNull
    public static URIRequirementBuilder create() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static URIRequirementBuilder fromUri(@CheckForNull String uri) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder duplicate() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withUri(@CheckForNull String uri) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withoutScheme() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withoutPath() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withoutHostname() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withoutHostnamePort() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withScheme(@CheckForNull String scheme) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withPath(@CheckForNull String path) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withHostname(@CheckForNull String hostname) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public URIRequirementBuilder withHostnamePort(@CheckForNull String hostname, int port) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<DomainRequirement> build() {
        throw new UnsupportedOperationException("signature only");
    }
}
