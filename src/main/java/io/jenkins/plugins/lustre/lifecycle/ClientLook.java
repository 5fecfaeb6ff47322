package io.jenkins.plugins.lustre.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What {@code status.sh} said of a client.
 *
 * @param fio fio's version; empty if it is not installed
 * @param lustre Lustre's version
 * @param kernel the kernel's release
 * @param memoryBytes its memory
 * @param mounted what is mounted at the mount point; empty if nothing is
 * @param address its first address in LNet on TCP; empty if it has none
 */
record ClientLook(String fio, String lustre, String kernel, long memoryBytes, String mounted, String address) {

    ClientLook {
        address = address == null ? "" : address;
    }

    static ClientLook of(JsonNode status) {
        return new ClientLook(
                status.path("fio").asText(),
                status.path("lustre").asText(),
                status.path("kernel").asText(),
                status.path("memory").asLong(),
                status.path("mounted").asText(),
                status.path("nids").path(0).asText().replaceFirst("@tcp$", ""));
    }
}
