package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.cloud.ClientFinder;
import io.jenkins.plugins.lustre.cloud.FindHardware;
import io.jenkins.plugins.lustre.cloud.Hardware;
import io.jenkins.plugins.lustre.cloud.Pace;
import io.jenkins.plugins.lustre.lab.cloud.Running;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.operation.FakeClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One TCP flow is only faster where servers and clients really stand in one cluster placement group. */
class FindHardwareTest {

    @TempDir
    Path directory;

    private static Running client(String name, String placementGroup) {
        return new Running(
                "c5n.18xlarge",
                "ami-0000000000000001",
                "subnet-0000000000000001",
                "sg-0000000000000001",
                "admin",
                Map.of("Name", name, "Role", "compute"),
                placementGroup);
    }

    /** Servers in one group, client1 in the same and client2 in another. */
    private Hardware found(String servers, String strategy, String client2, List<Host> more) throws Exception {
        try (StackLab lab = new StackLab(
                new FakeClock(),
                plan -> plan.placementGroup("group", strategy)
                        .running(client("client1", servers))
                        .running(client("client2", client2)))) {
            ComputeEnvironment environment = StackLab.environment(servers);
            Cluster cluster = lab.drive(
                            directory,
                            new Provision(new ProvisionRequest(
                                    "op-1", environment, StackLab.spec(2), StackLab.OWNER, false, Pace.USUAL)))
                    .result();
            List<Host> clients = new ArrayList<>(ClientFinder.find(lab.aws, environment));
            clients.addAll(more);
            return lab.drive(directory, new FindHardware("hardware", cluster, clients))
                    .result();
        }
    }

    @Test
    void allInOneClusterGroupStandTogether() throws Exception {
        Hardware hardware = found("flight", "spread", "flight", List.of());

        assertThat(hardware.oneClusterGroup()).isTrue();
        assertThat(hardware.clientTypes()).isEqualTo(Map.of("client1", "c5n.18xlarge", "client2", "c5n.18xlarge"));
        assertThat(hardware.facts()).containsKey("c5n.18xlarge");
    }

    @Test
    void groupsThatKeepTheirInstancesApartDoNot() throws Exception {
        assertThat(found("group", "partition", "group", List.of()).oneClusterGroup())
                .isFalse();
    }

    @Test
    void aClientOutsideTheGroupDoesNot() throws Exception {
        assertThat(found("flight", "cluster", "", List.of()).oneClusterGroup()).isFalse();
        assertThat(found("flight", "cluster", "group", List.of()).oneClusterGroup())
                .isFalse();
    }

    @Test
    void aClientThatIsNoInstanceDoesNot() throws Exception {
        Host elsewhere = new Host("client3", Role.CLIENT, "192.0.2.1", "192.0.2.1", List.of());

        assertThat(found("flight", "cluster", "flight", List.of(elsewhere)).oneClusterGroup())
                .isFalse();
    }

    @Test
    void withoutAGroupNobodyDoes() throws Exception {
        assertThat(found("", "cluster", "", List.of()).oneClusterGroup()).isFalse();
    }
}
