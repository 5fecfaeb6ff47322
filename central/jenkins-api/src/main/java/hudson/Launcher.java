package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

public abstract class Launcher {
    @NonNull
    protected final TaskListener listener;

    @CheckForNull
    protected final VirtualChannel channel;

    protected Launcher(@NonNull TaskListener listener, @CheckForNull VirtualChannel channel) {
        this.listener = listener;
        this.channel = channel;
    }

    @CheckForNull
    public VirtualChannel getChannel() {
        return channel;
    }

    @NonNull
    public TaskListener getListener() {
        return listener;
    }

    @NonNull
    public final ProcStarter launch() {
        return new ProcStarter();
    }

    public abstract Proc launch(@NonNull ProcStarter starter) throws IOException;

    public abstract void kill(Map<String, String> modelEnvVars) throws IOException, InterruptedException;

    public boolean isUnix() {
        return true;
    }

    @NonNull
    public final Launcher decorateByEnv(@NonNull EnvVars env) {
        throw new UnsupportedOperationException("signature only");
    }

    public final class ProcStarter {
        public ProcStarter cmds(String... args) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter cmds(@NonNull List<String> args) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter pwd(@NonNull FilePath workDir) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter envs(@NonNull Map<String, String> overrides) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter quiet(boolean quiet) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter stdout(@CheckForNull OutputStream out) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter stdout(@CheckForNull TaskListener out) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter stderr(@CheckForNull OutputStream err) {
            throw new UnsupportedOperationException("signature only");
        }

        public ProcStarter stdin(@CheckForNull InputStream in) {
            throw new UnsupportedOperationException("signature only");
        }

        public Proc start() throws IOException {
            throw new UnsupportedOperationException("signature only");
        }

        public int join() throws IOException, InterruptedException {
            throw new UnsupportedOperationException("signature only");
        }
    }

    public static class LocalLauncher extends Launcher {
        public LocalLauncher(@NonNull TaskListener listener) {
            this(listener, null);
        }

        public LocalLauncher(@NonNull TaskListener listener, @CheckForNull VirtualChannel channel) {
            super(listener, channel);
        }

        @Override
        public Proc launch(@NonNull ProcStarter starter) throws IOException {
            throw new UnsupportedOperationException("signature only");
        }

        @Override
        public void kill(Map<String, String> modelEnvVars) throws InterruptedException {
            throw new UnsupportedOperationException("signature only");
        }
    }
}
