package io.jenkins.plugins.util;

import hudson.model.Result;

public enum QualityGateStatus {
    INACTIVE,
    PASSED,
    NOTE,
    WARNING,
    ERROR,
    FAILED;

    public String getIconClass() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getDescription() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isSuccessful() {
        throw new UnsupportedOperationException("signature only");
    }

    public Result getResult() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isWorseThan(QualityGateStatus other) {
        throw new UnsupportedOperationException("signature only");
    }
}
