package io.jenkins.plugins.lustre.controller;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/** What a cluster that is to be made can be told. */
public interface NewClusterOptions extends ClusterOptions {

    /** Returns the file system's name: 1 to 8 letters, digits or {@code _}. */
    String getFsname();

    /** Returns {@code Small}, {@code Medium}, {@code Large} or an instance type; empty for the environment's default. */
    String getMdsSize();

    /**
     * Returns {@code Small-6TB}, {@code Medium-12TB}, {@code Large-48TB} or an instance type; empty for the environment's
     * default.
     */
    String getOssSize();

    /** Returns how many OSS; 0 for the environment's default. */
    int getOssCount();

    /** Returns the highest price per hour in USD for spot instances; empty for on demand. */
    String getSpotPrice();

    /** Returns further tags, one {@code name=value} per line. */
    String getTags();

    /** Returns after how many hours the cluster counts as forgotten; 0 for never, -1 for the environment's default. */
    int getTimeToLiveHours();

    /** Returns whether it may be destroyed then; null if nothing is said of it. */
    @CheckForNull
    Boolean getDestroyExpired();
}
