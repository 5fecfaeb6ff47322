package io.jenkins.plugins.lustre.cloud;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Where the host keys of servers are kept from the time when their consoles showed them until their stack is gone; a
 * service of the session. A console shows only its last 64 kB.
 */
public interface HostKeyRecords {

    /**
     * The keys that are kept.
     *
     * @return by the servers' instance ids, as {@code type base64}; a server that was made anew has another id
     * @throws IOException if they cannot be read; nothing else may be believed then
     */
    Map<String, List<String>> of(String stackId) throws IOException;

    /** Keeps the keys of further instances; those that are kept already stay as they are. */
    void keep(String stackId, Map<String, List<String>> keys) throws IOException;

    /** The stack is gone. */
    void forget(String stackId) throws IOException;
}
