package hudson;

import com.thoughtworks.xstream.XStream;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Supplier;

public final class XmlFile {
    private final File file;

    public XmlFile(File file) {
        this.file = file;
    }

    public XmlFile(XStream xs, File file) {
        this.file = file;
    }

    public XmlFile(XStream xs, File file, boolean force) {
        this.file = file;
    }

    public File getFile() {
        return file;
    }

    public XStream getXStream() {
        throw new UnsupportedOperationException("signature only");
    }

    public Object read() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public Object unmarshal(Object o) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public Object unmarshalNullingOut(Object o) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void write(Object o) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static Object replaceIfNotAtTopLevel(Object o, Supplier<Object> replacement) {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean exists() {
        throw new UnsupportedOperationException("signature only");
    }

    public void delete() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void mkdirs() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public String toString() {
        return file.toString();
    }

    public Reader readRaw() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public String asString() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void writeRawTo(Writer w) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public String sniffEncoding() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }
}
