package io.jenkins.plugins.echarts;

import edu.hm.hafner.echarts.BuildResult;
import edu.umd.cs.findbugs.annotations.NonNull;
import io.jenkins.plugins.util.BuildAction;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

public class GenericBuildActionIterator<A extends BuildAction<?>, R> implements Iterator<BuildResult<R>> {
    private GenericBuildActionIterator() {}

    public boolean hasNext() {
        throw new UnsupportedOperationException("signature only");
    }

    public BuildResult<R> next() {
        throw new UnsupportedOperationException("signature only");
    }

    public static class BuildActionIterable<A extends BuildAction<?>, R> implements Iterable<BuildResult<R>> {
        public BuildActionIterable(
                Class<A> actionType, Optional<A> latestAction, Predicate<A> filter, Function<A, R> function) {}

        @NonNull
        public Iterator<BuildResult<R>> iterator() {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
