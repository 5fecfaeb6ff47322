package io.jenkins.plugins.lustre.controller;

/** What {@code lustreProvision} can be told, as a Pipeline step or as a build step. */
public interface ProvisionOptions extends NewClusterOptions {

    /** Returns whether the resources of a failed creation stay, to be looked at; they cost money. */
    boolean isKeepFailed();

    /** Returns whether an abort deletes a stack that is being created. */
    boolean isDeleteOnAbort();

    /** Returns whether to print what would be done and create nothing. */
    boolean isDryRun();
}
