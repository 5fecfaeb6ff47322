package io.jenkins.plugins.echarts;

import hudson.model.Run;
import io.jenkins.plugins.util.BuildAction;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

public class ActionSelector<T extends BuildAction<?>> implements Function<Run<?, ?>, Optional<T>> {
    public ActionSelector(Class<T> actionType) {}

    public ActionSelector(Class<T> actionType, Predicate<? super T> predicate) {}

    public Optional<T> apply(Run<?, ?> baseline) {
        throw new UnsupportedOperationException("signature only");
    }

    public final Optional<T> findFirst(Run<?, ?> baseline) {
        throw new UnsupportedOperationException("signature only");
    }
}
