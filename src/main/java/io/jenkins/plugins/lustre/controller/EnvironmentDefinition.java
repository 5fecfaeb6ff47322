package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.util.Objects;

/**
 * A compute environment as an administrator described it, and the ids of the credentials that belong to it. It is kept
 * with a saved operation, so it has ids only; the credentials themselves are found anew for each session.
 *
 * @param environment what it is
 * @param awsCredentialsId AWS credentials; empty for the controller's own identity, if {@code controllerIdentity}
 * @param roleArn a role to assume with them; empty for none
 * @param controllerIdentity whether an administrator allowed the controller's own AWS identity here
 * @param serverCredentialsId SSH credentials of MDS and OSS
 * @param clientCredentialsId SSH credentials of the clients; empty for the servers'
 * @param loginCredentialsId SSH credentials of the login node; empty for the clients'
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
        ClusterDefaults defaults) {

    public EnvironmentDefinition {
        Objects.requireNonNull(environment, "environment");
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
