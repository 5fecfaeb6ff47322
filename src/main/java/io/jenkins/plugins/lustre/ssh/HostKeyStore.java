package io.jenkins.plugins.lustre.ssh;

import java.io.IOException;
import java.util.List;

/** Remembers the host keys that were accepted at a first connection. */
public interface HostKeyStore {

    /**
     * The keys remembered for a host.
     *
     * @param name of an EC2 instance its id; else as in {@code known_hosts}: an address, or {@code [address]:port} for a
     *     port other than 22
     * @return {@code type base64} lines; empty if the host was never seen
     */
    List<String> lookup(String name) throws IOException;

    /**
     * Remembers the first key of a host; if the host has keys already, from another connection at the same moment,
     * nothing changes.
     *
     * @return the keys of the host afterwards
     * @throws IOException if it cannot be written; the host is not connected to then
     */
    List<String> remember(String name, String key) throws IOException;
}
