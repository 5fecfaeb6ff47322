package io.jenkins.plugins.util;

import hudson.model.Result;

public interface ResultHandler {
    void publishResult(QualityGateStatus status, String message);

    void publishResult(Result result, String message);
}
