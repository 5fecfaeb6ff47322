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

    private static final Pattern HOSTNAME = Pattern.compile("(?m)^hostname: *[\"']?([A-Za-z0-9.-]+)[\"']?\\s*$");

    /** The name that the user data give the machine; otherwise the one that EC2 makes of its address. */
    public String hostname() {
        return userData.map(HOSTNAME::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("ip-" + privateIp.replace('.', '-'));
    }
}
