package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.jenkins.plugins.lustre.model.Host;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One command on a connected session, from its sending to its exit status. */
final class Command {

    private static final int LOOK_MILLIS = 5;

    private final Host host;
    private final Session session;
    private final Timer timer;
    private final CountDownLatch ended = new CountDownLatch(1);

    Command(Host host, Session session, Timer timer) {
        this.host = host;
        this.session = session;
        this.timer = timer;
    }

    /** @throws JSchException if no channel was opened; the command was not run then */
    ExecResult run(String command, byte[] stdin, int connectMillis)
            throws JSchException, IOException, InterruptedException {
        ChannelExec channel = (ChannelExec) session.openChannel("exec");
        Bounded out = new Bounded();
        Bounded err = new Bounded();
        try {
            channel.setCommand(command);
            channel.setInputStream(new ByteArrayInputStream(stdin));
            channel.setOutputStream(out);
            channel.setErrStream(err);
            open(channel, connectMillis);
            await(channel);
            if (out.overflown || err.overflown) {
                throw new IOException(where() + " answered more than " + SshConnections.OUTPUT_LIMIT + " bytes");
            }
            if (channel.getExitStatus() < 0) {
                throw new IOException("The connection to " + where() + " broke off in the middle of a command");
            }
            return new ExecResult(channel.getExitStatus(), out.bytes(), err.bytes());
        } finally {
            channel.disconnect();
        }
    }

    private void open(ChannelExec channel, int connectMillis) throws JSchException {
        int patience = timer.atMost(connectMillis);
        long begin = System.nanoTime();
        try {
            channel.connect(patience);
        } catch (JSchException e) {
            if (System.nanoTime() - begin >= patience * 900_000L) {
                session.disconnect(); // it hangs; the next call connects anew
            }
            throw e;
        }
    }

    private void await(ChannelExec channel) throws IOException, InterruptedException {
        while (!channel.isClosed()) {
            if (timer.over()) {
                throw new IOException(
                        where() + " has not answered within " + timer.total().toMillis() + " ms");
            }
            // The end of the output comes shortly before the exit status and the end of the channel.
            if (ended.await(timer.atMost(100), TimeUnit.MILLISECONDS)) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private String where() {
        return host.name() + " (" + host.address() + ")";
    }

    /** Keeps output up to the limit; written by JSch's thread. */
    private final class Bounded extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private volatile boolean overflown;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            if (kept.size() + length > SshConnections.OUTPUT_LIMIT) {
                overflown = true;
                throw new IOException("too much output"); // JSch closes the channel
            }
            kept.write(bytes, from, length);
        }

        private synchronized byte[] bytes() {
            return kept.toByteArray();
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }
}
