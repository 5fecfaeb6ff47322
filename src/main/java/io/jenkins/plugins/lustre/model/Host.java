package io.jenkins.plugins.lustre.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A host as it is reached.
 *
 * @param name what people call it: {@code mds1}, {@code oss2}, a client's name
 * @param role what it is; decides over which way and with which identity it is reached
 * @param address the address that SSH connects to: an IP address or a resolvable name
 * @param nidAddress the private address that LNet uses; the same as {@code address} unless that is a public one. Of a
 *     client that is listed by a name it is that name until the host is asked
 * @param hostKeys its public SSH host keys as {@code type base64} lines, if they are known from elsewhere; empty leaves
 *     it to the environment's known hosts and policy
 * @param instanceId its EC2 instance, by which a key that was accepted from it is remembered: EC2 gives the address to
 *     another instance one day; {@code null} if only the address is known
 */
public record Host(
        String name,
        Role role,
        String address,
        String nidAddress,
        List<String> hostKeys,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instanceId) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    public Host {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(address, "address");
        nidAddress = nidAddress == null ? address : nidAddress;
        hostKeys = hostKeys == null ? List.of() : List.copyOf(hostKeys);
    }

    /** A host of which no instance is known. */
    public Host(String name, Role role, String address, String nidAddress, List<String> hostKeys) {
        this(name, role, address, nidAddress, hostKeys, null);
    }

    /** Whether its address in LNet is still the name that it is listed by. */
    public boolean listedByName() {
        return !IPV4.matcher(nidAddress).matches();
    }

    /** The same host with the private address that it turned out to have. */
    public Host withNidAddress(String found) {
        return new Host(name, role, address, found, hostKeys, instanceId);
    }

    /** The LNet identifier on TCP. */
    public String nid() {
        return nidAddress + "@tcp";
    }
}
