package org.jenkinsci.plugins.workflow.actions;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.Beta;

public class ErrorAction implements PersistentAction {
    public String getUrlName() {
        return null;
    }

    public String getIconFileName() {
        return null;
    }

    private final Throwable error;

    public ErrorAction(@NonNull Throwable error) {
        this.error = error;
    }

    @NonNull
    public Throwable getError() {
        return error;
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("signature only");
    }

    @Restricted(Beta.class)
    public static boolean equals(Throwable t1, Throwable t2) {
        throw new UnsupportedOperationException("signature only");
    }
}
