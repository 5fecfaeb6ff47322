package hudson.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.TaskListener;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;

public class StreamTaskListener extends AbstractTaskListener implements TaskListener, Closeable {
    public StreamTaskListener(@NonNull OutputStream out, @CheckForNull Charset charset) {}

    public StreamTaskListener(@NonNull File out, @CheckForNull Charset charset) throws IOException {}

    public StreamTaskListener(@NonNull File out, boolean append, @CheckForNull Charset charset) throws IOException {}

    public StreamTaskListener(@NonNull Writer w) throws IOException {}

    public static StreamTaskListener fromStdout() {
        throw new UnsupportedOperationException("signature only");
    }

    public static StreamTaskListener fromStderr() {
        throw new UnsupportedOperationException("signature only");
    }

    public PrintStream getLogger() {
        throw new UnsupportedOperationException("signature only");
    }

    public Charset getCharset() {
        throw new UnsupportedOperationException("signature only");
    }

    public void close() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public void closeQuietly() {
        throw new UnsupportedOperationException("signature only");
    }
}
