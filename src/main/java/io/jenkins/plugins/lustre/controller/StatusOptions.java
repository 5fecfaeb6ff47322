package io.jenkins.plugins.lustre.controller;

import java.util.List;

/** What {@code lustreStatus} can be told, as a Pipeline step or as a build step. */
public interface StatusOptions extends ClusterOptions {

    /** Returns names of some of the environment's clients; empty for all. */
    List<String> getClients();

    /** Returns from how many percent of its space or inodes on a target counts as full. */
    int getMaxUsedPercent();

    /** Returns what a degraded cluster makes of the build: {@code UNSTABLE}, {@code FAILURE} or {@code NOTHING}. */
    String getOnDegraded();
}
