package io.jenkins.plugins.lustre.controller;

import java.io.IOException;
import java.util.List;

/** Where a build's files lie, perhaps on an agent. The laboratory has one of its own. */
public interface Workspace {

    /** What people call it. */
    String name();

    /** The files that match an Ant pattern, relative to the workspace, sorted. */
    List<String> files(String pattern) throws IOException, InterruptedException;

    /** Has a file be read where it lies; only what was found in it comes here. */
    String read(String file, ReadOutput how) throws IOException, InterruptedException;
}
