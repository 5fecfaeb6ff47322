package io.jenkins.plugins.lustre.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/** A pipe between two threads whose reading end has a timeout, as that of a socket has. */
final class TimedPipe {

    private static final int CAPACITY = 1024 * 1024;

    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private byte[] current = new byte[0];
    private int next;
    private int size;
    private int timeoutMillis;
    private boolean closed;

    /** How long a read may wait; 0 for ever. */
    synchronized void setTimeout(int millis) {
        timeoutMillis = millis;
    }

    /** Ends both sides: what was written can still be read. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void put(byte[] bytes, int from, int length) throws IOException {
        try {
            while (size > CAPACITY && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (closed) {
            throw new IOException("the pipe is closed");
        }
        pieces.add(Arrays.copyOfRange(bytes, from, from + length));
        size += length;
        notifyAll();
    }

    private synchronized int take(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        await();
        if (size == 0) {
            return -1;
        }
        while (next == current.length) {
            current = pieces.remove();
            next = 0;
        }
        int count = Math.min(length, current.length - next);
        System.arraycopy(current, next, into, from, count);
        next += count;
        size -= count;
        notifyAll();
        return count;
    }

    private void await() throws IOException {
        long end = System.nanoTime() + timeoutMillis * 1_000_000L;
        try {
            while (size == 0 && !closed) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (timeoutMillis == 0) {
                    wait();
                } else if (left <= 0) {
                    throw new SocketTimeoutException("no answer within " + timeoutMillis + " ms");
                } else {
                    wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private synchronized int available() {
        return size;
    }

    OutputStream sink() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                put(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                put(bytes, from, length);
            }

            @Override
            public void close() {
                TimedPipe.this.close();
            }
        };
    }

    InputStream source() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return take(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return take(into, from, length);
            }

            @Override
            public int available() {
                return TimedPipe.this.available();
            }

            @Override
            public void close() {
                TimedPipe.this.close();
            }
        };
    }
}
