package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;

public class MissingContextVariableException extends Exception {
    private final Class<?> type;

    public MissingContextVariableException(@NonNull Class<?> type, @CheckForNull StepDescriptor d) {
        this.type = type;
    }

    public Class<?> getType() {
        return type;
    }

    public String getMessage() {
        return "Required context " + type + " is missing";
    }

    @NonNull
    public List<StepDescriptor> getProviders() {
        throw new UnsupportedOperationException("signature only");
    }
}
