package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.model.ComputeEnvironment.ClientSelection;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.IpPermission;

class GroupRulesTest {

    private static final SshReach REACH =
            new SshReach(22, "login", Map.of(Role.OSS, SshReach.Route.LOGIN_NODE), List.of(), null, 0);

    private static IpPermission fromSelf(String protocol, Integer from, Integer to) {
        return IpPermission.builder()
                .ipProtocol(protocol)
                .fromPort(from)
                .toPort(to)
                .userIdGroupPairs(p -> p.groupId("sg-1"))
                .build();
    }

    private static IpPermission from(String cidr, int port) {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .ipRanges(r -> r.cidrIp(cidr))
                .build();
    }

    private static List<String> missing(IpPermission... rules) {
        return missing(List.of(), rules);
    }

    private static List<String> missing(List<String> clients, IpPermission... rules) {
        return GroupRules.missing(
                "sg-1", List.of(rules), "10.1.0.0/16", REACH, new ClientSelection(clients, "role", "compute"));
    }

    @Test
    void everythingIsMissingInAnEmptyGroup() {
        assertThat(missing()).hasSize(4);
    }

    @Test
    void nothingIsMissingWhereMembersMayDoAll() {
        assertThat(missing(fromSelf("-1", null, null))).isEmpty();
        assertThat(missing(fromSelf("tcp", 0, 65535))).isEmpty();
    }

    @Test
    void aRangeOfAddressesCountsIfTheSubnetLiesInIt() {
        IpPermission ssh = from("0.0.0.0/0", 22);
        assertThat(missing(from("10.0.0.0/8", 988), ssh, from("10.1.0.0/16", 8765)))
                .isEmpty();
        assertThat(missing(from("10.1.2.0/24", 988), ssh, from("10.1.0.0/16", 8765)))
                .singleElement()
                .asString()
                .contains("988");
    }

    @Test
    void otherProtocolsAndPortsDoNotCount() {
        assertThat(missing(fromSelf("udp", 0, 65535), fromSelf("tcp", 80, 80))).hasSize(4);
    }

    @Test
    void fioIsNeededAmongClientsAndOnlyForABenchOfSeveral() {
        IpPermission[] others = {from("10.0.0.0/8", 988), from("0.0.0.0/0", 22)};
        assertThat(missing(others))
                .singleElement()
                .asString()
                .contains("TCP 8765 (fio) from sg-1 itself", "lustreBench with fio");
        assertThat(missing(List.of("10.1.0.7", "10.1.0.8"), others)).hasSize(1);
        assertThat(missing(List.of("10.1.0.7"), others)).isEmpty();
    }

    @Test
    void rangesOfAddressesAreCompared() {
        assertThat(GroupRules.contains("0.0.0.0/0", "10.1.0.0/16")).isTrue();
        assertThat(GroupRules.contains("10.1.0.0/16", "10.1.0.0/16")).isTrue();
        assertThat(GroupRules.contains("10.2.0.0/16", "10.1.0.0/16")).isFalse();
        assertThat(GroupRules.contains("10.1.0.0/17", "10.1.0.0/16")).isFalse();
        assertThat(GroupRules.contains("nonsense", "10.1.0.0/16")).isFalse();
        assertThat(GroupRules.contains("::/0", "10.1.0.0/16")).isFalse();
    }
}
