package io.jenkins.plugins.lustre.controller;

import io.jenkins.plugins.lustre.cloud.OwnStack;

/**
 * A cluster of this controller as it was seen last.
 *
 * @param environment the compute environment that can take it away; empty if that is not configured any more
 * @param stack its stack
 * @param origin what is left of the job and the build that made it
 */
public record SeenCluster(String environment, OwnStack stack, Origin origin) {

    /** What became of the build that made a cluster. */
    public enum Origin {
        /** The build is there. */
        KEPT,
        /** The job is there, the build was discarded. */
        BUILD_GONE,
        /** The job was deleted. */
        JOB_GONE,
        /** No job made it. */
        NONE
    }

    /** Whether nobody may be left who would take it away. */
    public boolean orphaned() {
        return origin == Origin.BUILD_GONE || origin == Origin.JOB_GONE;
    }
}
