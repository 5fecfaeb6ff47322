package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.domains.Domain;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

public class SystemCredentialsProvider extends AbstractDescribableImpl<SystemCredentialsProvider> implements Saveable {
    public static SystemCredentialsProvider getInstance() {
        throw new UnsupportedOperationException("signature only");
    }

    public List<Credentials> getCredentials() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public Map<Domain, List<Credentials>> getDomainCredentialsMap() {
        throw new UnsupportedOperationException("signature only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }
}
