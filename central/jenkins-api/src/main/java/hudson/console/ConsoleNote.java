package hudson.console;

import hudson.ExtensionPoint;
import hudson.MarkupText;
import hudson.model.Describable;
import hudson.model.Descriptor;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

public abstract class ConsoleNote<T> implements Serializable, Describable<ConsoleNote<?>>, ExtensionPoint {
    public Descriptor<ConsoleNote<?>> getDescriptor() {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract ConsoleAnnotator annotate(T context, MarkupText text, int charPos);

    public void encodeTo(OutputStream out) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void encodeTo(Writer out) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public String encode() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static ConsoleNote readFrom(DataInputStream in) throws IOException, ClassNotFoundException {
        throw new UnsupportedOperationException("signature only");
    }

    public static void skip(DataInputStream in) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static final String PREAMBLE_STR = "\u001B[8mha:";

    public static final String POSTAMBLE_STR = "\u001B[0m";

    public static final byte[] PREAMBLE = null;

    public static final byte[] POSTAMBLE = null;

    public static int findPreamble(byte[] buf, int start, int len) {
        throw new UnsupportedOperationException("signature only");
    }

    public static List<String> removeNotes(Collection<String> logLines) {
        throw new UnsupportedOperationException("signature only");
    }

    public static String removeNotes(String line) {
        throw new UnsupportedOperationException("signature only");
    }
}
