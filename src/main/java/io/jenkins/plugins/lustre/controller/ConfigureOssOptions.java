package io.jenkins.plugins.lustre.controller;

/** What {@code lustreConfigureOss} can be told, as a Pipeline step or as a build step. */
public interface ConfigureOssOptions extends ClusterOptions {

    /** Returns the number of one OSS, from 0; empty for all, side by side. */
    Integer getOssnum();

    /** Returns what stands on the disks and may be destroyed, exactly as it was found. */
    String getReformat();

    /** Returns whether a target takes the place of a lost one with the same index. */
    boolean isReplace();
}
