package io.jenkins.plugins.echarts;

import edu.hm.hafner.echarts.BuildResult;
import io.jenkins.plugins.util.BuildAction;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

public class BuildActionIterator<T extends BuildAction<?>> implements Iterator<BuildResult<T>> {
    public BuildActionIterator(Class<T> actionType, Optional<T> baseline) {}

    public BuildActionIterator(Class<T> actionType, Optional<T> baseline, Predicate<? super T> filter) {}

    public boolean hasNext() {
        throw new UnsupportedOperationException("signature only");
    }

    public BuildResult<T> next() {
        throw new UnsupportedOperationException("signature only");
    }
}
