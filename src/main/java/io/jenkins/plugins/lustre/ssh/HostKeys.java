package io.jenkins.plugins.lustre.ssh;

import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which keys a host may show. What is known of the host itself (from the EC2 console output) counts alone; else the
 * configured known hosts together with what was accepted earlier, from this instance or, where no instance is known, at
 * this address. A host of which any key is known is never accepted with another one.
 */
public final class HostKeys {

    private final KnownHosts known;
    private final HostKeyPolicy policy;
    private final int port;
    private final HostKeyStore store;

    /** @param store where accepted keys are remembered, one store for each compute environment */
    public HostKeys(SshReach reach, HostKeyStore store) {
        this.known = KnownHosts.parse(reach.knownHosts());
        this.policy = reach.hostKeyPolicy();
        this.port = reach.port();
        this.store = Objects.requireNonNull(store, "store");
    }

    /** The name of a host in {@code known_hosts}. */
    static String name(String address, int port) {
        return port == 22 ? address : "[" + address + "]:" + port;
    }

    /** The name by which the store has the keys of a host. */
    private String remembered(Host host) {
        return host.instanceId() == null ? name(host.address(), port) : host.instanceId();
    }

    /** The keys that the host may show, {@code type base64} each; empty if none is known. */
    List<String> known(Host host) throws IOException {
        if (!host.hostKeys().isEmpty()) {
            return host.hostKeys().stream().map(KnownHosts::withoutComment).toList();
        }
        String name = name(host.address(), port);
        Set<String> keys = new LinkedHashSet<>(known.keys(name));
        keys.addAll(store.lookup(remembered(host)));
        return new ArrayList<>(keys);
    }

    /**
     * Accepts the key or says why not.
     *
     * @param key {@code type base64}
     * @throws HostRefusedException if the key is refused; the message names the fingerprints and what to do
     * @throws IOException if an accepted key cannot be remembered
     */
    void check(Host host, String key) throws IOException {
        String name = name(host.address(), port);
        String shown = Fingerprint.of(key);
        if (known.revoked(name).contains(key)) {
            throw refused(host, "its key " + shown + " is marked as revoked in the known hosts");
        }
        List<String> keys = known(host);
        if (keys.isEmpty() && policy == HostKeyPolicy.ACCEPT_NEW) {
            keys = store.remember(remembered(host), key);
        }
        if (keys.contains(key)) {
            return;
        }
        if (keys.isEmpty()) {
            throw refused(
                    host,
                    "its key " + shown + " is not known and the host key policy is \"known hosts only\". Add its line"
                            + " to the known hosts of the compute environment, after comparing the fingerprint");
        }
        throw refused(
                host,
                "it showed the key " + shown + ", but known are "
                        + String.join(", ", keys.stream().map(Fingerprint::of).toList())
                        + " (" + source(host, name) + "). Either another host has this address now, or somebody is in"
                        + " between; a changed key is never accepted. If the host was set up anew, remove its old key"
                        + " there");
    }

    private String source(Host host, String name) {
        if (!host.hostKeys().isEmpty()) {
            return "from the instance's console output, kept below lustre/host_keys in the controller's home";
        }
        return known.keys(name).isEmpty()
                ? "remembered from the first connection"
                : "from the known hosts of the compute environment";
    }

    private static HostRefusedException refused(Host host, String why) {
        return new HostRefusedException(
                HostRefusedException.Reason.HOST_KEY,
                "Not connecting to " + host.name() + " (" + host.address() + "): " + why,
                null);
    }
}
