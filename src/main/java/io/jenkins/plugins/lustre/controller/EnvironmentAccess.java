package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsSettings;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import java.io.IOException;

/** Open clients and connections of one compute environment. */
public record EnvironmentAccess(AwsClients aws, SshConnections ssh) implements AutoCloseable {

    private static final String USER_AGENT = "lustre-jenkins-plugin";

    /**
     * Opens them. The credentials are looked up now.
     *
     * @param run the build that uses the credentials; null for the controller itself
     * @throws IOException if credentials are missing, with a message that tells which and where
     */
    static EnvironmentAccess open(EnvironmentDefinition definition, HostKeys keys, @CheckForNull Run<?, ?> run)
            throws IOException {
        CredentialsLookup lookup = new CredentialsLookup(run, definition);
        ComputeEnvironment environment = definition.environment();
        AwsClients aws = openAws(definition, lookup);
        try {
            return new EnvironmentAccess(aws, SshConnections.open(environment.ssh(), lookup.identities(), keys));
        } catch (IOException | RuntimeException e) {
            aws.close();
            throw e;
        }
    }

    /** The AWS clients alone, for the controller itself. */
    static AwsClients openAws(EnvironmentDefinition definition) throws IOException {
        return openAws(definition, new CredentialsLookup(null, definition));
    }

    private static AwsClients openAws(EnvironmentDefinition definition, CredentialsLookup lookup) throws IOException {
        ComputeEnvironment environment = definition.environment();
        AwsSettings settings;
        try {
            settings = new AwsSettings(
                    environment.region(), environment.endpoint(), definition.roleArn(), Proxies.current(), USER_AGENT);
        } catch (IllegalArgumentException e) {
            throw Aborts.because(
                    "The compute environment '" + environment.name() + "' cannot be used: " + e.getMessage()
                            + ". An administrator corrects it under Manage Jenkins > System > Lustre.",
                    e);
        }
        return AwsClients.open(settings, lookup.aws());
    }

    @Override
    public void close() {
        ssh.close();
        aws.close();
    }
}
