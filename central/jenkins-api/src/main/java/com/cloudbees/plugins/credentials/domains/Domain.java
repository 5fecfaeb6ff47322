package com.cloudbees.plugins.credentials.domains;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;
import java.util.List;

public class Domain implements Serializable {
    private Domain() {}

    @NonNull
    public static Domain global() {
        throw new UnsupportedOperationException("signature only");
    }

    public Domain resolve() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public String getDescription() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public String getName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isGlobal() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean test(DomainRequirement... requirements) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean test(@NonNull List<DomainRequirement> requirements) {
        throw new UnsupportedOperationException("signature only");
    }

    public int hashCode() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean equals(Object o) {
        throw new UnsupportedOperationException("signature only");
    }
}
