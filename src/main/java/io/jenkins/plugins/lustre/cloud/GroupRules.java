package io.jenkins.plugins.lustre.cloud;

import io.jenkins.plugins.lustre.model.ComputeEnvironment.ClientSelection;
import io.jenkins.plugins.lustre.model.SshReach;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.IpPermission;

/** Which rules the environment's own security group lacks. It is never changed; people are told. */
public final class GroupRules {

    /** Where fio's servers listen on the clients, fio's own default. */
    public static final int FIO_PORT = 8765;

    private GroupRules() {}

    /**
     * What is missing, each with the rule that would help; empty if nothing is.
     *
     * @param groupId the group
     * @param rules its inbound rules
     * @param subnetCidr the subnet of the servers
     * @param reach how hosts are reached by SSH
     * @param clients which hosts are the clients; the first of several drives fio on the others
     */
    public static List<String> missing(
            String groupId, List<IpPermission> rules, String subnetCidr, SshReach reach, ClientSelection clients) {
        List<String> missing = new ArrayList<>();
        if (!fromMembers(groupId, rules, subnetCidr, Security.LNET_PORT)) {
            missing.add("TCP " + Security.LNET_PORT + " (LNet) from " + groupId
                    + " itself: servers cannot call the clients");
        }
        if (reach.routes().containsValue(SshReach.Route.LOGIN_NODE)
                && !fromMembers(groupId, rules, subnetCidr, reach.port())) {
            missing.add("TCP " + reach.port() + " (SSH) from " + groupId
                    + " itself: the login node cannot reach the other hosts");
        }
        if (rules.stream().noneMatch(r -> covers(r, reach.port()))) {
            missing.add("TCP " + reach.port() + " (SSH) from the controller: it can reach no host");
        }
        if (clients.hosts().size() != 1 && !fromMembers(groupId, rules, subnetCidr, FIO_PORT)) {
            missing.add("TCP " + FIO_PORT + " (fio) from " + groupId
                    + " itself: lustreBench with fio cannot measure several clients together; nothing else needs it");
        }
        return missing;
    }

    private static boolean fromMembers(String groupId, List<IpPermission> rules, String subnetCidr, int port) {
        return rules.stream()
                .filter(r -> covers(r, port))
                .anyMatch(r -> r.userIdGroupPairs().stream().anyMatch(p -> groupId.equals(p.groupId()))
                        || r.ipRanges().stream().anyMatch(c -> contains(c.cidrIp(), subnetCidr)));
    }

    private static boolean covers(IpPermission rule, int port) {
        if ("-1".equals(rule.ipProtocol())) {
            return true;
        }
        return "tcp".equals(rule.ipProtocol())
                && rule.fromPort() != null
                && rule.toPort() != null
                && rule.fromPort() <= port
                && port <= rule.toPort();
    }

    /** Whether one range of IPv4 addresses lies in another. */
    static boolean contains(String outer, String inner) {
        try {
            int outerBits = bits(outer);
            int innerBits = bits(inner);
            return outerBits <= innerBits
                    && address(outer)
                            .shiftRight(32 - outerBits)
                            .equals(address(inner).shiftRight(32 - outerBits));
        } catch (UnknownHostException | NumberFormatException e) {
            return false;
        }
    }

    private static int bits(String cidr) {
        return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
    }

    /** Parses a literal address; a name is never looked up. */
    private static BigInteger address(String cidr) throws UnknownHostException {
        String literal = cidr.substring(0, Math.max(0, cidr.indexOf('/')));
        if (!literal.matches("[0-9.]+")) {
            throw new UnknownHostException(literal);
        }
        return new BigInteger(1, InetAddress.getByName(literal).getAddress());
    }
}
