package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import io.jenkins.plugins.lustre.ssh.Script;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostScriptsTest {

    private static final Server OSS = server("oss2", Role.OSS, "10.0.0.7", 3);

    private static Server server(String name, Role role, String address, int firstOst) {
        return new Server(
                new Host(name, role, address, null, null), "i-1", "d3.xlarge", 3, firstOst, role == Role.OSS ? 1 : 0);
    }

    private static Cluster cluster(String fsname, String mdsAddress) {
        return new Cluster(
                "env",
                "stack",
                "id",
                "eu-west-1",
                "eu-west-1a",
                fsname,
                false,
                List.of(server("mds1", Role.MDS, mdsAddress, 0), server("oss1", Role.OSS, "10.0.0.6", 0), OSS));
    }

    @Test
    void each_oss_gets_the_index_that_is_its_own() {
        Script script = HostScripts.oss(cluster("scratch", "10.0.0.5"), OSS, "", false, List.of());
        assertThat(script.root()).isTrue();
        assertThat(script.arguments())
                .containsEntry("FIRST_OST_INDEX", "3")
                .containsEntry("MGS_NID", "10.0.0.5@tcp")
                .containsEntry("FSNAME", "scratch")
                .containsEntry("EXPECTED_DISKS", "3")
                .doesNotContainKeys("REFORMAT", "REPLACE");
    }

    @Test
    void a_client_mounts_what_the_servers_made_and_proves_every_ost() {
        Cluster cluster = cluster("scratch", "10.0.0.5");
        assertThat(HostScripts.client(cluster).arguments())
                .containsEntry("FSNAME", "scratch")
                .containsEntry("MGS_NID", "10.0.0.5@tcp")
                .containsEntry("EXPECTED_OSTS", "0 3");
        assertThat(HostScripts.unmount(cluster.mountSource()).arguments()).containsEntry("FSNAME", "scratch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ninechars", "a b", "a;b", "$(id)", "a'b", "../x"})
    void a_bad_file_system_name_reaches_no_host(String fsname) {
        Cluster cluster = cluster(fsname, "10.0.0.5");
        assertThatThrownBy(() -> HostScripts.mds(cluster, "", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HostScripts.client(cluster)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HostScripts.unmount("10.0.0.5@tcp:/" + fsname))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mds.example.org", "10.0.0", "10.0.0.5;id", "$(id)", "10.0.0.5@o2ib"})
    void a_bad_address_of_the_mgs_reaches_no_host(String address) {
        Cluster cluster = cluster("scratch", address);
        assertThatThrownBy(() -> HostScripts.oss(cluster, OSS, "", false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HostScripts.client(cluster)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_may_be_destroyed_is_one_line() {
        Cluster cluster = cluster("scratch", "10.0.0.5");
        assertThat(HostScripts.oss(cluster, OSS, "scratch-OST0003", true, List.of())
                        .arguments())
                .containsEntry("REFORMAT", "scratch-OST0003")
                .containsEntry("REPLACE", "yes");
        assertThatThrownBy(() -> HostScripts.oss(cluster, OSS, "a\nb", false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listed_disks_are_the_ones_and_their_number_is_expected() {
        Cluster cluster = cluster("scratch", "10.0.0.5");
        List<String> disks = List.of("/dev/sdf", "/dev/disk/by-path/pci-0000:00:1f.0-nvme-1");
        assertThat(HostScripts.oss(cluster, OSS, "", false, disks).arguments())
                .containsEntry("DATA_DISKS", "/dev/sdf /dev/disk/by-path/pci-0000:00:1f.0-nvme-1")
                .containsEntry("EXPECTED_DISKS", "2");
        assertThat(HostScripts.mds(cluster, "", List.of("/dev/sdf")).arguments())
                .containsEntry("DATA_DISKS", "/dev/sdf");
        assertThat(HostScripts.mds(cluster, "", List.of()).arguments())
                .containsEntry("EXPECTED_DISKS", "3")
                .doesNotContainKey("DATA_DISKS");
        assertThatThrownBy(() -> HostScripts.mds(cluster, "", List.of("/dev/../etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/dev/../etc/passwd");
    }

    @Test
    void an_index_that_lustre_does_not_know_reaches_no_host() {
        for (int index : new int[] {-1, 65504}) {
            Server strange = server("oss3", Role.OSS, "10.0.0.8", index);
            assertThatThrownBy(() -> HostScripts.oss(cluster("scratch", "10.0.0.5"), strange, "", false, List.of()))
                    .hasMessageContaining(String.valueOf(index));
        }
    }
}
