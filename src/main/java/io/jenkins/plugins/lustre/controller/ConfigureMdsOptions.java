package io.jenkins.plugins.lustre.controller;

/** What {@code lustreConfigureMds} can be told, as a Pipeline step or as a build step. */
public interface ConfigureMdsOptions extends ClusterOptions {

    /** Returns what stands on the MDS's disks and may be destroyed, exactly as it was found. */
    String getReformat();
}
