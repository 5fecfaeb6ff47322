package io.jenkins.plugins.lustre.lab.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A machine to be switched on.
 *
 * @param instanceId its name for {@link Machines#terminate}
 * @param privateIp where it shall be reached; a loopback address of its own
 * @param publicIp a second loopback address, if it has a public one
 * @param instanceType such as {@code d3.xlarge}
 * @param memoryBytes its memory
 * @param disks its instance store disks, without the root volume
 * @param rootDevice the image's name for the root volume
 * @param tags the instance's tags at launch
 * @param userData what cloud-init is given, decoded
 * @param keyName the key pair
 * @param securityGroups ids of its groups
 * @param imageId the image
 * @param launchTime when, by the laboratory's clock
 */
public record BootRequest(
        String instanceId,
        String privateIp,
        Optional<String> publicIp,
        String instanceType,
        long memoryBytes,
        List<MachineDisk> disks,
        String rootDevice,
        Map<String, String> tags,
        Optional<String> userData,
        Optional<String> keyName,
        List<String> securityGroups,
        String imageId,
        Instant launchTime) {

    private static final String VALUE = ": *[\"']?([A-Za-z0-9.-]+)[\"']?\\s*$";

    /**
     * The name that cloud-init on Enterprise Linux gives the machine: it prefers the full name, which EC2 makes of the
     * address where the user data have none, over the host name, unless the user data say otherwise.
     */
    public String hostname() {
        String full = value("fqdn").orElse("ip-" + privateIp.replace('.', '-'));
        boolean prefersFull =
                !value("prefer_fqdn_over_hostname").filter("false"::equals).isPresent();
        return prefersFull ? full : value("hostname").orElse(full);
    }

    private Optional<String> value(String key) {
        return userData.map(text -> Pattern.compile("(?m)^" + key + VALUE).matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
