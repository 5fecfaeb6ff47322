package org.jenkinsci.plugins.workflow.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import java.io.IOException;

public interface DynamicContext extends ExtensionPoint {
    @CheckForNull
    <T> T get(Class<T> key, DelegatedContext context) throws IOException, InterruptedException;

    interface DelegatedContext {
        @CheckForNull
        <T> T get(Class<T> key) throws IOException, InterruptedException;
    }

    abstract class Typed<T> implements DynamicContext {
        @NonNull
        protected abstract Class<T> type();

        @CheckForNull
        protected abstract T get(DelegatedContext context) throws IOException, InterruptedException;

        @Override
        public final <U> U get(Class<U> key, DelegatedContext context) throws IOException, InterruptedException {
            return null;
        }
    }
}
