package io.jenkins.plugins.lustre.controller;

/** What every step can be told: which cluster it is about. */
public interface ClusterOptions {

    /** Returns the compute environment's name; empty for the one of the cluster, or the only one. */
    String getEnvironment();

    /** Returns the stack's name; empty for the cluster that this build provisioned last. */
    String getStackName();

    /** Returns how long it may take, in minutes, at least 1. */
    int getTimeoutMinutes();
}
