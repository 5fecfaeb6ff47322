package io.jenkins.plugins.lustre.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A {@code 127.N.0.0/16} of loopback that no other laboratory on this machine uses, so that tests may run side by side:
 * what listens on a fixed port there, such as fio, is in nobody's way. It is taken by listening on its last address
 * until {@link #close}, which also a killed process does not outlive.
 */
final class LabNetwork implements AutoCloseable {
    private static final int FIRST = 77;
    private static final int LAST = 127;
    private static final int PORT = 8764;

    private final String prefix;
    private final ServerSocket claim;

    private LabNetwork(String prefix, ServerSocket claim) {
        this.prefix = prefix;
        this.claim = claim;
    }

    /** Takes the first network that is free. */
    static LabNetwork claim() {
        for (int n = FIRST; n <= LAST; n++) {
            String prefix = "127." + n;
            try {
                return new LabNetwork(prefix, new ServerSocket(PORT, 1, InetAddress.getByName(prefix + ".255.254")));
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("all networks from 127." + FIRST + " to 127." + LAST
                + " are taken, or something listens on port " + PORT);
    }

    /** Its first two bytes, such as {@code 127.77}. */
    String prefix() {
        return prefix;
    }

    /** An address of it, such as {@code address("200.1")}. */
    String address(String rest) {
        return prefix + "." + rest;
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
