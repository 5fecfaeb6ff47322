package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.ssh.SshConnections;

/** Open clients and connections of one compute environment. */
public record EnvironmentAccess(AwsClients aws, SshConnections ssh) implements AutoCloseable {

    @Override
    public void close() {
        ssh.close();
        aws.close();
    }
}
