package org.jenkinsci.remoting;

import edu.umd.cs.findbugs.annotations.NonNull;

public final class Role {
    public Role(@NonNull String name) {}

    public String getName() {
        throw new UnsupportedOperationException("signature only");
    }
}
