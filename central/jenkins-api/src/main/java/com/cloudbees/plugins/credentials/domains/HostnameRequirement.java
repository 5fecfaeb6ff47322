package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;

public class HostnameRequirement extends DomainRequirement {
    private final String hostname;

    public HostnameRequirement(@CheckForNull String hostname) {
        this.hostname = hostname;
    }

    @CheckForNull
    public String getHostname() {
        return hostname;
    }
}
