package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.remoting.Callable;
import hudson.remoting.Future;
import hudson.remoting.VirtualChannel;
import hudson.util.FormValidation;
import java.io.File;
import java.io.FileFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URL;
import java.nio.file.OpenOption;
import java.util.List;
import jenkins.util.VirtualFile;
import org.jenkinsci.remoting.RoleSensitive;

public final class FilePath {
    private final String remote;

    public FilePath(VirtualChannel channel, String remote) {
        this.remote = remote;
    }

    public FilePath(File localPath) {
        this.remote = localPath.getPath();
    }

    public FilePath(FilePath base, String rel) {
        this.remote = base.remote + '/' + rel;
    }

    public String getRemote() {
        return remote;
    }

    public void copyFrom(URL url) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void copyFrom(InputStream in) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void copyFrom(FilePath src) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public <T> T act(FileCallable<T> callable) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public <T> Future<T> actAsync(FileCallable<T> callable) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public <V, E extends Throwable> V act(Callable<V, E> callable) throws IOException, InterruptedException, E {
        throw new UnsupportedOperationException("signature only");
    }

    public VirtualFile toVirtualFile() {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public Computer toComputer() {
        return null;
    }

    public void mkdirs() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void deleteRecursive() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public String getBaseName() {
        throw new UnsupportedOperationException("signature only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signature only");
    }

    public FilePath withSuffix(String suffix) {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public FilePath child(String relOrAbsolute) {
        throw new UnsupportedOperationException("signature only");
    }

    @CheckForNull
    public FilePath getParent() {
        throw new UnsupportedOperationException("signature only");
    }

    public FilePath createTempFile(String prefix, String suffix) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public FilePath createTextTempFile(String prefix, String suffix, String contents)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public FilePath createTextTempFile(String prefix, String suffix, String contents, boolean inThisDirectory)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public FilePath createTempDir(String prefix, String suffix) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean exists() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public long lastModified() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void touch(long timestamp) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isDirectory() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public long length() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void chmod(int mask) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<FilePath> list() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<FilePath> list(FilePath verificationRoot, OpenOption... openOptions)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public List<FilePath> list(FileFilter filter) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public FilePath[] list(String includes) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public FilePath[] list(String includes, String excludes) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    @NonNull
    public FilePath[] list(String includes, String excludes, boolean defaultExcludes)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public InputStream read() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public InputStream read(FilePath rootPath, OpenOption... openOptions) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public String readToString() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public OutputStream write() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void write(String content, String encoding) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public String digest() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void moveAllChildrenTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void copyTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public void copyTo(OutputStream os) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public int copyRecursiveTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public int copyRecursiveTo(String fileMask, FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public int copyRecursiveTo(String fileMask, String excludes, FilePath target)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public int tar(OutputStream out, String glob) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public int tar(OutputStream out, FileFilter filter) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public Launcher createLauncher(TaskListener listener) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validateFileMask(@CheckForNull FilePath path, String value) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public static FormValidation validateFileMask(@CheckForNull FilePath path, String value, boolean caseSensitive)
            throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation validateFileMask(String value) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation validateFileMask(String value, boolean errorIfNotExist) throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public FormValidation validateFileMask(String value, boolean errorIfNotExist, boolean caseSensitive)
            throws IOException {
        throw new UnsupportedOperationException("signature only");
    }

    public VirtualChannel getChannel() {
        throw new UnsupportedOperationException("signature only");
    }

    public boolean isRemote() {
        throw new UnsupportedOperationException("signature only");
    }

    public interface FileCallable<T> extends Serializable, RoleSensitive {
        T invoke(File f, VirtualChannel channel) throws IOException, InterruptedException;
    }
}
