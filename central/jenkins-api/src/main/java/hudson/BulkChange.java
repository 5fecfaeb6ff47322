package hudson;

import hudson.model.Saveable;
import java.io.Closeable;
import java.io.IOException;

public class BulkChange implements Closeable {
    public final Exception allocator;

    public BulkChange(Saveable saveable) {
        this.allocator = null;
    }

    public void commit() throws IOException {}

    public void close() {}

    public void abort() {}

    public static BulkChange current() {
        throw new UnsupportedOperationException("signature only");
    }

    public static boolean contains(Saveable s) {
        return false;
    }

    public static final Saveable ALL = null;
}
