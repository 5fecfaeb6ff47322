package io.jenkins.plugins.lustre.controller;

/** What {@code lustreDestroy} can be told, as a Pipeline step or as a build step. */
public interface DestroyOptions extends ClusterOptions {

    /** Returns how long it may take, in minutes. */
    int getTimeoutMinutes();
}
