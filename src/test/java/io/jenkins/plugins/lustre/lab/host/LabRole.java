package io.jenkins.plugins.lustre.lab.host;

import java.util.Optional;

/** What a laboratory host has installed and lets others do. */
public enum LabRole {
    /** Lustre server software. */
    SERVER("server"),
    /** Lustre client software. */
    CLIENT("client"),
    /** No Lustre; forwards connections to the other hosts. */
    LOGIN(null),
    /** No Lustre, but a package repository that has it. */
    BARE(null);

    private final String software;

    LabRole(String software) {
        this.software = software;
    }

    Optional<String> software() {
        return Optional.ofNullable(software);
    }
}
