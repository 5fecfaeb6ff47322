package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.util.Objects;

/**
 * A compute environment and the ids of the credentials that belong to it. It is kept with a saved operation, so it has
 * ids only; the credentials themselves are found anew for each session.
 *
 * @param environment what it is
 * @param awsCredentialsId AWS credentials; empty for the controller's own identity, if {@code controllerIdentity}
 * @param roleArn a role to assume with them; empty for none
 * @param controllerIdentity whether an administrator allowed the controller's own AWS identity here
 * @param serverCredentialsId SSH credentials of MDS and OSS
 * @param clientCredentialsId SSH credentials of the clients; empty for the servers'
 * @param loginCredentialsId SSH credentials of the login node; empty for the clients'
 * @param owner who decides over it: an administrator, or the job that brought it with its own credentials
 * @param defaults of the clusters in it
 */
public record EnvironmentDefinition(
        ComputeEnvironment environment,
        String awsCredentialsId,
        String roleArn,
        boolean controllerIdentity,
        String serverCredentialsId,
        String clientCredentialsId,
        String loginCredentialsId,
        Owner owner,
        ClusterDefaults defaults) {

    /** Whose credentials may be used: those of the controller's configuration, or those that the job itself can see. */
    public enum Owner {
        ADMINISTRATOR,
        JOB
    }

    public EnvironmentDefinition {
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(owner, "owner");
        defaults = defaults == null ? ClusterDefaults.NONE : defaults;
        awsCredentialsId = text(awsCredentialsId);
        roleArn = text(roleArn);
        serverCredentialsId = text(serverCredentialsId);
        clientCredentialsId = text(clientCredentialsId).isEmpty() ? serverCredentialsId : clientCredentialsId;
        loginCredentialsId = text(loginCredentialsId).isEmpty() ? clientCredentialsId : loginCredentialsId;
    }

    private static String text(String value) {
        return value == null ? "" : value.trim();
    }
}
