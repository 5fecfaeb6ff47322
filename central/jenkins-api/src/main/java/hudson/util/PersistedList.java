package hudson.util;

import hudson.model.Saveable;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

public class PersistedList<T> extends AbstractList<T> {
    protected Saveable owner;

    protected PersistedList() {}

    protected PersistedList(Collection<? extends T> initialList) {}

    public PersistedList(Saveable owner) {}

    public void setOwner(Saveable owner) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean add(T item) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean addAll(Collection<? extends T> items) {
        throw new UnsupportedOperationException("signature only");
    }

    public void replaceBy(Collection<? extends T> col) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public T get(int index) {
        throw new UnsupportedOperationException("signature only");
    }

    public <U extends T> U get(Class<U> type) {
        throw new UnsupportedOperationException("signature only");
    }

    public <U extends T> List<U> getAll(Class<U> type) {
        throw new UnsupportedOperationException("signature only");
    }

    public int size() {
        throw new UnsupportedOperationException("signature only");
    }

    public void remove(Class<? extends T> type) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void replace(T from, T to) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean remove(Object o) {
        throw new UnsupportedOperationException("signature only");
    }

    public void removeAll(Class<? extends T> type) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void clear() {
        throw new UnsupportedOperationException("signature only");
    }

    public Iterator<T> iterator() {
        throw new UnsupportedOperationException("signature only");
    }

    protected void onModified() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public List<T> toList() {
        throw new UnsupportedOperationException("signature only");
    }

    public <X> X[] toArray(X[] array) {
        throw new UnsupportedOperationException("signature only");
    }

    public void addAllTo(Collection<? super T> dst) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean contains(Object item) {
        throw new UnsupportedOperationException("signature only");
    }

    public String toString() {
        throw new UnsupportedOperationException("signature only");
    }
}
