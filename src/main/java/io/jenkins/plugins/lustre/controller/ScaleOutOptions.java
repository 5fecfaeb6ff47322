package io.jenkins.plugins.lustre.controller;

/** What {@code lustreScaleOut} can be told, as a Pipeline step or as a build step. */
public interface ScaleOutOptions extends ClusterOptions {

    /** Returns how many OSS there shall be afterwards. */
    int getOssCount();

    /** Returns the size of the new ones; empty for that of the last one. */
    String getOssSize();
}
