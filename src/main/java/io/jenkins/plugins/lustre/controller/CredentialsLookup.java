package io.jenkins.plugins.lustre.controller;

import com.cloudbees.jenkins.plugins.awscredentials.AmazonWebServicesCredentials;
import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.util.Secret;
import io.jenkins.plugins.lustre.cloud.AwsErrors;
import io.jenkins.plugins.lustre.cloud.HeldCredentials;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.ssh.Identities;
import io.jenkins.plugins.lustre.ssh.SshIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The credentials of an environment, for one session. They are the controller's own, which no job need be able to see,
 * and are used for nothing but this environment's hosts and endpoint.
 */
final class CredentialsLookup {

    /** Absent if the controller itself uses them. */
    @CheckForNull
    private final Run<?, ?> run;

    private final EnvironmentDefinition definition;

    CredentialsLookup(@CheckForNull Run<?, ?> run, EnvironmentDefinition definition) {
        this.run = run;
        this.definition = definition;
    }

    /** @throws AbortException if there are none, with what to do */
    AwsCredentialsProvider aws() throws IOException {
        if (definition.awsCredentialsId().isEmpty()) {
            if (definition.controllerIdentity()) {
                return DefaultCredentialsProvider.create();
            }
            throw new AbortException(
                    "The compute environment '" + definition.environment().name()
                            + "' names no AWS credentials, and an administrator has not allowed the controller's own identity"
                            + " for it. Choose credentials under Manage Jenkins > System > Lustre.");
        }
        AmazonWebServicesCredentials credentials =
                find(AmazonWebServicesCredentials.class, definition.awsCredentialsId(), "AWS credentials");
        AwsCredentialsProvider held = new HeldCredentials(credentials, InstantSource.system());
        try {
            if (held.resolveCredentials() == null) {
                throw new AbortException("The AWS credentials '" + definition.awsCredentialsId()
                        + "' are empty. Fill in their access key, or allow the controller's own identity.");
            }
        } catch (SdkException e) { // credentials with a role ask AWS
            throw Aborts.because(
                    "The AWS credentials '" + definition.awsCredentialsId() + "' cannot be used. "
                            + AwsErrors.translated(e).getMessage(),
                    e);
        }
        return held;
    }

    /** Looked up now, so that a credential is missed before anything is created. */
    Identities identities() throws IOException {
        Map<Role, SshIdentity> byRole = new EnumMap<>(Role.class);
        SshIdentity servers = identity(definition.serverCredentialsId());
        byRole.put(Role.MDS, servers);
        byRole.put(Role.OSS, servers);
        byRole.put(Role.CLIENT, identity(definition.clientCredentialsId()));
        byRole.put(Role.LOGIN, identity(definition.loginCredentialsId()));
        return byRole::get;
    }

    private SshIdentity identity(String id) throws IOException {
        StandardUsernameCredentials credentials = find(StandardUsernameCredentials.class, id, "SSH credentials");
        if (credentials instanceof SSHUserPrivateKey key) {
            List<String> keys = key.getPrivateKeys();
            if (keys.isEmpty()) {
                throw new AbortException("The SSH credentials '" + id + "' hold no private key.");
            }
            return SshIdentity.withKey(
                    key.getUsername(),
                    keys.get(0).getBytes(StandardCharsets.UTF_8),
                    Secret.toString(key.getPassphrase()));
        }
        if (credentials instanceof StandardUsernamePasswordCredentials password) {
            return SshIdentity.withPassword(password.getUsername(), Secret.toString(password.getPassword()));
        }
        throw new AbortException("The credentials '" + id + "' are neither an SSH private key nor a password.");
    }

    private <C extends IdCredentials> C find(Class<C> type, String id, String what) throws AbortException {
        C found = CredentialsMatchers.firstOrNull(
                CredentialsProvider.lookupCredentialsInItemGroup(type, Jenkins.get(), ACL.SYSTEM2, List.of()),
                CredentialsMatchers.withId(id));
        if (found == null) {
            throw new AbortException("There are no " + what + " with the id '" + id + "' for the compute environment '"
                    + definition.environment().name() + "'. Add them, or choose others in its configuration.");
        }
        return run == null ? found : CredentialsProvider.track(run, found);
    }
}
