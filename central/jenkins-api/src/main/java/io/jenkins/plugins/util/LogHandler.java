package io.jenkins.plugins.util;

import edu.hm.hafner.util.FilteredLog;
import hudson.model.TaskListener;
import java.util.List;

public class LogHandler {
    public LogHandler(TaskListener listener, String name) {}

    public LogHandler(TaskListener listener, String name, FilteredLog logger) {}

    public void log(FilteredLog logger) {
        throw new UnsupportedOperationException("signature only");
    }

    public void log(String format, Object... args) {
        throw new UnsupportedOperationException("signature only");
    }

    public void logErrorMessages(List<String> errorMessages) {
        throw new UnsupportedOperationException("signature only");
    }

    public void logInfoMessages(List<String> infoMessages) {
        throw new UnsupportedOperationException("signature only");
    }

    public void setQuiet(boolean quiet) {
        throw new UnsupportedOperationException("signature only");
    }
}
