package hudson.util;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.File;
import java.io.Serializable;
import java.util.List;

public class ArgumentListBuilder implements Serializable, Cloneable {
    public ArgumentListBuilder add(Object a) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder add(Object a, boolean mask) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder add(File f) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder add(String a) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder add(String a, boolean mask) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder addQuoted(String a) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder addQuoted(String a, boolean mask) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder add(String... args) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder add(@NonNull Iterable<String> args) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder addTokenized(String s) {
        throw new UnsupportedOperationException("signature only");
    }

    public String[] toCommandArray() {
        throw new UnsupportedOperationException("signature only");
    }

    public List<String> toList() {
        throw new UnsupportedOperationException("signature only");
    }

    public String toStringWithQuote() {
        throw new UnsupportedOperationException("signature only");
    }

    public void addMasked(String string) {
        throw new UnsupportedOperationException("signature only");
    }

    public ArgumentListBuilder addMasked(Secret s) {
        throw new UnsupportedOperationException("signature only");
    }
}
