package io.jenkins.plugins.lustre.controller;

import java.util.List;

/** What {@code withLustre} can be told, as a Pipeline step or as a build environment. */
public interface WithLustreOptions extends NewClusterOptions {

    /** Returns names of some of the environment's clients; empty for all. */
    List<String> getClients();
}
