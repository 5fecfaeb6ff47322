package io.jenkins.plugins.util;

import hudson.model.AbstractDescribableImpl;
import java.io.Serializable;
import org.kohsuke.stapler.DataBoundSetter;

public abstract class QualityGate extends AbstractDescribableImpl<QualityGate> implements Serializable {
    private double threshold;

    protected QualityGate() {}

    public abstract String getName();

    @DataBoundSetter
    public final void setThreshold(double threshold) {
        this.threshold = threshold;
    }

    public final double getThreshold() {
        return threshold;
    }

    @DataBoundSetter
    public final void setIntegerThreshold(int integerThreshold) {
        throw new UnsupportedOperationException("signature only");
    }

    public final int getIntegerThreshold() {
        throw new UnsupportedOperationException("signature only");
    }

    public String toString() {
        throw new UnsupportedOperationException("signature only");
    }

    @DataBoundSetter
    public final void setCriticality(QualityGateCriticality criticality) {
        throw new UnsupportedOperationException("signature only");
    }

    public final QualityGateCriticality getCriticality() {
        throw new UnsupportedOperationException("signature only");
    }

    public final QualityGateStatus getStatus() {
        throw new UnsupportedOperationException("signature only");
    }

    public enum QualityGateCriticality {
        NOTE,
        UNSTABLE,
        ERROR,
        FAILURE;

        public QualityGateStatus getStatus() {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
