package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

public interface ItemGroup<T extends Item> extends PersistenceRoot, ModelObject {
    String getFullName();

    String getFullDisplayName();

    Collection<T> getItems();

    default Collection<T> getItems(Predicate<T> pred) {
        throw new UnsupportedOperationException("signature only");
    }

    default Stream<T> getItemsStream() {
        throw new UnsupportedOperationException("signature only");
    }

    default Stream<T> getItemsStream(Predicate<T> pred) {
        throw new UnsupportedOperationException("signature only");
    }

    String getUrl();

    String getUrlChildPrefix();

    @CheckForNull
    T getItem(String name) throws AccessDeniedException;

    File getRootDirFor(T child);

    default void onRenamed(T item, String oldName, String newName) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    void onDeleted(T item) throws IOException;

    default <T extends Item> List<T> getAllItems(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    default <T extends Item> List<T> getAllItems(Class<T> type, Predicate<T> pred) {
        throw new UnsupportedOperationException("signature only");
    }

    default <T extends Item> Iterable<T> allItems(Class<T> type) {
        throw new UnsupportedOperationException("signature only");
    }

    default <T extends Item> Iterable<T> allItems(Class<T> type, Predicate<T> pred) {
        throw new UnsupportedOperationException("signature only");
    }

    default List<Item> getAllItems() {
        throw new UnsupportedOperationException("signature only");
    }

    default Iterable<Item> allItems() {
        throw new UnsupportedOperationException("signature only");
    }

    default String getItemName(File dir, T item) {
        throw new UnsupportedOperationException("signature only");
    }
}
