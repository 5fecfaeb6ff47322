package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.AbstractList;

public class ExtensionList<T> extends AbstractList<T> {
    ExtensionList() {}

    public int size() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public <U extends T> U get(@NonNull Class<U> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public <U extends T> U getInstance(@NonNull Class<U> type) throws IllegalStateException {
        throw new UnsupportedOperationException("signature only");
    }

    public T get(int index) {
        throw new UnsupportedOperationException("signature only");
    }

    public T getDynamic(String className) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static <T> ExtensionList<T> lookup(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static <U> U lookupSingleton(Class<U> type) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public static <U> U lookupFirst(Class<U> type) {
        throw new UnsupportedOperationException("signature only");
    }
}
