package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import edu.umd.cs.findbugs.annotations.Nullable;
import hudson.ExtensionList;
import hudson.model.Descriptor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

public abstract class StepDescriptor extends Descriptor<Step> {
    public abstract Set<? extends Class<?>> getRequiredContext();

    public Set<? extends Class<?>> getProvidedContext() {
        return Set.of();
    }

    public abstract String getFunctionName();

    public boolean takesImplicitBlockArgument() {
        return false;
    }

    public boolean isAdvanced() {
        return false;
    }

    public boolean isMetaStep() {
        return false;
    }

    @Nullable
    public final Class<?> getMetaStepArgumentType() {
        throw new UnsupportedOperationException("signature only");
    }

    public final void checkContextAvailability(StepContext c)
            throws MissingContextVariableException, IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public static ExtensionList<StepDescriptor> all() {
        throw new UnsupportedOperationException("signature only");
    }

    public static Iterable<StepDescriptor> allMeta() {
        throw new UnsupportedOperationException("signature only");
    }

    @Nullable
    public static StepDescriptor byFunctionName(String name) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static List<StepDescriptor> metaStepsOf(String symbol) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public String argumentsToString(@NonNull Map<String, Object> namedArgs) {
        return null;
    }
}
