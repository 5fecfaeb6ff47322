package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/**
 * One command of an exec channel, run by bash. As with OpenSSH a process outlives a connection that breaks: it finds its
 * input ended and its output closed.
 */
final class LabCommand implements Command {
    private final ProcessBuilder builder;
    private final Duration slowness;
    private InputStream in;
    private OutputStream out;
    private OutputStream err;
    private ExitCallback exit;
    private volatile Process process;
    private volatile boolean destroyed;

    LabCommand(ProcessBuilder builder, Duration slowness) {
        this.builder = builder;
        this.slowness = slowness;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        daemon(this::run, "lab command");
    }

    private void run() {
        try {
            Thread.sleep(slowness.toMillis());
            process = builder.start();
            daemon(() -> pump(in, process.getOutputStream()), "lab stdin");
            CompletableFuture<Void> errors = new CompletableFuture<>();
            daemon(
                    () -> {
                        pump(process.getErrorStream(), err);
                        errors.complete(null);
                    },
                    "lab stderr");
            pump(process.getInputStream(), out);
            errors.join();
            exit.onExit(process.waitFor());
        } catch (IOException e) {
            exit.onExit(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies until either end closes, then closes both: a broken pipe is how a command learns of a lost connection. */
    private void pump(InputStream from, OutputStream to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                to.write(buffer, 0, count);
                to.flush();
            }
        } catch (IOException gone) {
            if (!destroyed) {
                // One side has closed its end; there is nothing more to copy.
                return;
            }
        }
    }

    @Override
    public void destroy(ChannelSession channel) throws IOException {
        destroyed = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            running.getOutputStream().close();
        }
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
