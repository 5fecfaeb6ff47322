package io.jenkins.plugins.util;

import java.nio.file.Path;

public abstract class AbstractXmlStream<T> {
    private final Class<T> type;

    protected AbstractXmlStream(Class<T> type) {
        this.type = type;
    }

    protected abstract T createDefaultValue();

    public T read(Path file) {
        throw new UnsupportedOperationException("signature only");
    }

    public void write(Path file, T entity) {
        throw new UnsupportedOperationException("signature only");
    }
}
