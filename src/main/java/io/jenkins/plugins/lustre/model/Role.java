package io.jenkins.plugins.lustre.model;

/** What a host is in a Lustre cluster. */
public enum Role {
    /** Metadata server; it is the management server (MGS) too. */
    MDS,
    /** Object storage server. */
    OSS,
    /** Mounts the file system. */
    CLIENT,
    /** The way in: the jump host of the compute environment. */
    LOGIN
}
