package org.jenkinsci.plugins.workflow.support.concurrent;

import java.util.concurrent.TimeUnit;

public class Timeout implements AutoCloseable {
    private Timeout() {}

    public void close() {
        throw new UnsupportedOperationException("signature only");
    }

    public static Timeout limit(long time, TimeUnit unit) {
        throw new UnsupportedOperationException("signature only");
    }
}
