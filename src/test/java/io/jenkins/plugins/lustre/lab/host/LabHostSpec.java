package io.jenkins.plugins.lustre.lab.host;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a laboratory host is started with.
 *
 * @param hostname what it calls itself
 * @param address its address, in 127.0.0.0/8; also its private address towards the other hosts
 * @param publicAddress a second address that it answers on
 * @param user the administrator's account; anybody but {@code root} needs {@code sudo}
 * @param authorizedKeys public keys in OpenSSH's one-line form that may log in
 * @param password a password that may log in as well
 * @param disks its disks beside the one that it boots from
 * @param role what is installed on it
 * @param bootTime how long after its start SSH answers
 */
public record LabHostSpec(
        String hostname,
        String address,
        Optional<String> publicAddress,
        String user,
        List<String> authorizedKeys,
        Optional<String> password,
        List<LabDisk> disks,
        LabRole role,
        Duration bootTime) {

    public LabHostSpec {
        authorizedKeys = List.copyOf(authorizedKeys);
        disks = List.copyOf(disks);
    }

    /** A host of a role that answers at once to the given key and has no disks of its own. */
    public static LabHostSpec of(String hostname, String address, String user, String authorizedKey, LabRole role) {
        return new LabHostSpec(
                hostname,
                address,
                Optional.empty(),
                user,
                List.of(authorizedKey),
                Optional.empty(),
                List.of(),
                role,
                Duration.ZERO);
    }

    /** The same host with these disks. */
    public LabHostSpec withDisks(List<LabDisk> others) {
        return new LabHostSpec(
                hostname, address, publicAddress, user, authorizedKeys, password, others, role, bootTime);
    }

    /** The same host that answers on a second address too. */
    public LabHostSpec withPublicAddress(String other) {
        return new LabHostSpec(
                hostname, address, Optional.of(other), user, authorizedKeys, password, disks, role, bootTime);
    }

    /** The same host that takes this long until SSH answers. */
    public LabHostSpec withBootTime(Duration time) {
        return new LabHostSpec(hostname, address, publicAddress, user, authorizedKeys, password, disks, role, time);
    }

    /** The same host where this password may log in too. */
    public LabHostSpec withPassword(String secret) {
        return new LabHostSpec(
                hostname, address, publicAddress, user, authorizedKeys, Optional.of(secret), disks, role, bootTime);
    }
}
