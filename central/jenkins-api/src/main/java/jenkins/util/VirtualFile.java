package jenkins.util;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.FilePath;
import hudson.remoting.Callable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.nio.file.OpenOption;
import java.util.Collection;

public abstract class VirtualFile implements Comparable<VirtualFile>, Serializable {
    @NonNull
    public abstract String getName();

    @NonNull
    public abstract URI toURI();

    public abstract VirtualFile getParent();

    public abstract boolean isDirectory() throws IOException;

    public abstract boolean isFile() throws IOException;

    @CheckForNull
    public String readLink() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract boolean exists() throws IOException;

    @NonNull
    public abstract VirtualFile[] list() throws IOException;

    @NonNull
    public Collection<String> list(@NonNull String includes, @CheckForNull String excludes, boolean useDefaultExcludes)
            throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public int zip(
            OutputStream outputStream,
            String includes,
            String excludes,
            boolean useDefaultExcludes,
            String prefix,
            OpenOption... openOptions)
            throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public abstract VirtualFile child(@NonNull String name);

    public abstract long length() throws IOException;

    public abstract long lastModified() throws IOException;

    public int mode() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract boolean canRead() throws IOException;

    public abstract InputStream open() throws IOException;

    public final int compareTo(VirtualFile o) {
        return toURI().compareTo(o.toURI());
    }

    public final boolean equals(Object obj) {
        return obj instanceof VirtualFile that && toURI().equals(that.toURI());
    }

    public final int hashCode() {
        return toURI().hashCode();
    }

    public final String toString() {
        return toURI().toString();
    }

    public <V> V run(Callable<V, IOException> callable) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public URL toExternalURL() throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static VirtualFile forFile(File f) {
        throw new UnsupportedOperationException("signature only");
    }

    public static VirtualFile forFilePath(FilePath f) {
        throw new UnsupportedOperationException("signature only");
    }
}
