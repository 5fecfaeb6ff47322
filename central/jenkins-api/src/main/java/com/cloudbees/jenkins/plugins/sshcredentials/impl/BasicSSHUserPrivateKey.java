package com.cloudbees.jenkins.plugins.sshcredentials.impl;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import com.cloudbees.plugins.credentials.CredentialsScope;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.AbstractDescribableImpl;
import hudson.util.Secret;
import java.io.Serializable;
import java.util.List;
import org.kohsuke.stapler.DataBoundConstructor;

public class BasicSSHUserPrivateKey extends BaseSSHUser implements SSHUserPrivateKey {
    @DataBoundConstructor
    public BasicSSHUserPrivateKey(
            CredentialsScope scope,
            String id,
            String username,
            PrivateKeySource privateKeySource,
            String passphrase,
            String description) {
        super(scope, id, username, description);
    }

    protected Object readResolve() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<String> getPrivateKeys() {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public PrivateKeySource getPrivateKeySource() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Secret getPassphrase() {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract static class PrivateKeySource extends AbstractDescribableImpl<PrivateKeySource> {
        @NonNull
        public abstract List<String> getPrivateKeys();

        public long getPrivateKeysLastModified() {
            throw new UnsupportedOperationException("signature only");
        }
    }

    public static class DirectEntryPrivateKeySource extends PrivateKeySource implements Serializable {
        public DirectEntryPrivateKeySource(String privateKey) {}

        @DataBoundConstructor
        public DirectEntryPrivateKeySource(Secret privateKey) {}

        public DirectEntryPrivateKeySource(List<String> privateKeys) {}

        @NonNull
        public List<String> getPrivateKeys() {
            throw new UnsupportedOperationException("signature only");
        }

        public Secret getPrivateKey() {
            throw new UnsupportedOperationException("signature only");
        }

        public boolean isSnapshotSource() {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
