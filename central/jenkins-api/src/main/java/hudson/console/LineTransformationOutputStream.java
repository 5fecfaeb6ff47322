package hudson.console;

import java.io.IOException;
import java.io.OutputStream;

public abstract class LineTransformationOutputStream extends OutputStream {
    protected abstract void eol(byte[] b, int len) throws IOException;

    public void write(int b) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void write(byte[] b, int off, int len) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void close() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void forceEol() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    protected String trimEOL(String line) {
        throw new UnsupportedOperationException("signature only");
    }
}
