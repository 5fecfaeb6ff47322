package io.jenkins.plugins.lustre.controller;

import java.util.List;

/** What {@code lustreConfigure} can be told, as a Pipeline step or as a build step. */
public interface ConfigureOptions extends ClusterOptions {

    /** Returns names of some of the environment's clients; empty for all. */
    List<String> getClients();
}
