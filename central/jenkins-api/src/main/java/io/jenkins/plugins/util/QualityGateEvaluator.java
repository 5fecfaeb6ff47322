package io.jenkins.plugins.util;

import edu.hm.hafner.util.FilteredLog;
import java.util.Collection;

public abstract class QualityGateEvaluator<T extends QualityGate> {
    protected QualityGateEvaluator(Collection<? extends T> qualityGates) {}

    public QualityGateResult evaluate(ResultHandler resultHandler, FilteredLog log) {
        throw new UnsupportedOperationException("signature only");
    }

    protected abstract void evaluate(T qualityGate, QualityGateResult result);

    public void addAll(Collection<? extends T> additionalQualityGates) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isEnabled() {
        throw new UnsupportedOperationException("signature only");
    }
}
