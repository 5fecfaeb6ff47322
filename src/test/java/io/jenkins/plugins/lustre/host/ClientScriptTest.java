package io.jenkins.plugins.lustre.host;

import static io.jenkins.plugins.lustre.host.LabCluster.client;
import static io.jenkins.plugins.lustre.host.LabCluster.mds;
import static io.jenkins.plugins.lustre.host.LabCluster.ok;
import static io.jenkins.plugins.lustre.host.LabCluster.oss;
import static io.jenkins.plugins.lustre.host.LabCluster.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientScriptTest {
    private final LabCluster lab = new LabCluster();
    private LabHost mds;
    private LabHost oss;
    private LabHost node;

    @BeforeEach
    void startServers() {
        mds = lab.server("mds1", 1);
        oss = lab.server("oss1", 1);
        node = lab.client("node1");
        ok(mds, "mds", mds());
        ok(oss, "oss", oss(mds, 0));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Map<String, String> unmount() {
        return Map.of("FSNAME", "scratch", "MGS_NID", mds.address() + "@tcp");
    }

    @Test
    void a_client_is_mounted_and_every_target_proven_and_the_next_run_changes_nothing() throws Exception {
        ScriptRun run = ok(node, "client", client(mds, "0"));
        assertThat(run.output()).contains("==> writing and reading a file on OST 0");
        assertThat(run.result().path("osts").get(0).asInt()).isZero();
        assertThat(node.read("/proc/mounts")).contains(mds.address() + "@tcp:/scratch ");
        assertThat(node.read("/etc/fstab"))
                .contains(
                        "/mnt/data lustre defaults,flock,_netdev,retry=5,x-systemd.mount-timeout=5min,x-systemd.requires=lnet.service 0 0");
        assertThat(Files.list(node.path("/mnt/data")))
                .as("nothing is left behind")
                .isEmpty();
        String fstab = node.read("/etc/fstab");
        assertThat(ok(node, "client", client(mds, "0")).result().path("changed").asBoolean())
                .isFalse();
        assertThat(node.read("/etc/fstab")).isEqualTo(fstab);
    }

    @Test
    void a_client_proves_an_ost_that_was_added_later() {
        ok(node, "client", client(mds, "0"));
        LabHost second = lab.server("oss2", 1);
        ok(second, "oss", oss(mds, 1));
        ScriptRun run = ok(node, "client", client(mds, "0 1"));
        assertThat(run.result().path("osts")).hasSize(2);
    }

    @Test
    void what_one_client_writes_another_reads() throws Exception {
        LabHost other = lab.client("node2");
        ok(node, "client", client(mds, "0"));
        ok(other, "client", client(mds, "0"));
        Files.writeString(node.path("/mnt/data/hello"), "from node1");
        assertThat(Files.readString(other.path("/mnt/data/hello"))).isEqualTo("from node1");
    }

    @Test
    void an_ost_that_is_down_is_named_within_the_deadline() {
        ok(node, "client", client(mds, "0"));
        oss.lose();
        ScriptRun run = ScriptRun.of(node, "client", with(client(mds, "0"), "PROOF_SECONDS", "1"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output()).contains("not connected after 1 s: scratch-OST0000 (DISCONN)");
    }

    @Test
    void an_ost_that_never_was_is_named() {
        ScriptRun run = ScriptRun.of(node, "client", with(client(mds, "0 7"), "PROOF_SECONDS", "0"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output()).contains("scratch-OST0007 (unknown to this client)");
    }

    @Test
    void something_else_at_the_mount_point_is_an_error() {
        String mounts = node.read("/proc/mounts") + "nfs1:/home " + node.path("/mnt/data") + " nfs4 rw 0 0\n";
        node.write("/proc/mounts", mounts);
        ScriptRun run = ScriptRun.of(node, "client", client(mds, "0"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("something else is mounted at /mnt/data: nfs1:/home");
        ScriptRun unmount = ok(node, "unmount", unmount());
        assertThat(unmount.output()).contains("something else is mounted at /mnt/data and stays: nfs1:/home");
        assertThat(unmount.result().path("changed").asBoolean()).isFalse();
        assertThat(node.read("/proc/mounts")).isEqualTo(mounts);
    }

    @Test
    void what_something_else_is_mounted_over_cannot_be_unmounted() {
        ok(node, "client", client(mds, "0"));
        node.write(
                "/proc/mounts", node.read("/proc/mounts") + "nfs1:/home " + node.path("/mnt/data") + " nfs4 rw 0 0\n");
        ScriptRun run = ScriptRun.of(node, "unmount", unmount());
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output())
                .contains("something else is mounted at /mnt/data over " + mds.address() + "@tcp:/scratch: nfs1:/home");
    }

    @Test
    void a_wrong_file_system_fails_in_lustres_words() {
        ScriptRun run = ScriptRun.of(node, "client", with(client(mds, "0"), "FSNAME", "nofs"));
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.output())
                .contains("No such file or directory", "Is the filesystem name correct?")
                .contains("failed from MGS -2");
        assertThat(node.read("/etc/fstab")).doesNotContain("lustre");
    }

    @Test
    void a_client_is_mounted_again_after_a_reboot() throws Exception {
        ok(node, "software", Map.of("ROLE", "client", "MODE", "image", "NID_ADDRESS", node.address()));
        ok(node, "client", client(mds, "0"));
        node.reboot();
        Eventually.holds(() -> node.read("/proc/mounts").contains(":/scratch "));
    }

    @Test
    void what_fstab_has_can_be_mounted_by_hand() throws Exception {
        ok(node, "client", client(mds, "0"));
        String data = node.path("/mnt/data").toString();
        assertThat(node.command("sudo -n umount " + data + " && sudo -n mount " + data)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(node.read("/proc/mounts")).contains(":/scratch ");
    }

    @Test
    void options_of_an_older_version_that_mount_lustre_does_not_know_are_replaced() {
        ok(node, "client", client(mds, "0"));
        String good = node.read("/etc/fstab");
        node.write("/etc/fstab", good.replace("_netdev", "_netdev,nofail"));
        ok(node, "client", client(mds, "0"));
        assertThat(node.read("/etc/fstab")).isEqualTo(good);
    }

    @Test
    void unmounting_forgets_the_mount_and_can_be_repeated() {
        ok(node, "client", client(mds, "0"));
        assertThat(ok(node, "unmount", unmount()).result().path("changed").asBoolean())
                .isTrue();
        assertThat(node.read("/proc/mounts")).doesNotContain("scratch");
        assertThat(node.read("/etc/fstab")).isEqualTo("LABEL=/ / xfs defaults 0 0\n");
        assertThat(ok(node, "unmount", unmount()).result().path("changed").asBoolean())
                .isFalse();
    }

    @Test
    void a_busy_mount_names_the_processes() throws Exception {
        ok(node, "client", client(mds, "0"));
        Process user = node.command("cd \"$LUSTRE_LAB_ROOT/mnt/data\" && exec sleep 1000")
                .start();
        Path directory = Path.of("/proc", Long.toString(user.pid()), "cwd");
        Eventually.holds(() -> Files.isSameFile(directory, node.path("/mnt/data")));
        ScriptRun run = ScriptRun.of(node, "unmount", unmount());
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("target is busy.", "sleep", Long.toString(user.pid()));
        user.destroy();
        user.waitFor();
        ok(node, "unmount", unmount());
    }

    @Test
    void where_the_servers_are_gone_a_client_is_unmounted_by_force() {
        ok(node, "client", client(mds, "0"));
        mds.lose();
        oss.lose();
        ScriptRun run = ok(node, "unmount", unmount());
        assertThat(run.result().path("forced").asBoolean()).isTrue();
        assertThat(node.read("/proc/mounts")).doesNotContain("scratch");
    }

    @Test
    void an_umount_that_hangs_because_the_servers_are_gone_is_forced() {
        ok(node, "client", client(mds, "0"));
        mds.lose();
        oss.lose();
        node.write("/lab/umount-hangs", "");
        ScriptRun run = ok(node, "unmount", with(unmount(), "UNMOUNT_SECONDS", "10"));
        assertThat(run.result().path("forced").asBoolean()).isTrue();
        assertThat(node.read("/proc/mounts")).doesNotContain("scratch");
    }

    @Test
    void the_status_of_servers_and_clients_is_told_without_changing_anything() {
        ok(node, "software", Map.of("ROLE", "client", "MODE", "image", "NID_ADDRESS", node.address()));
        ok(node, "client", client(mds, "0"));
        ScriptRun server = ok(oss, "status", Map.of("FSNAME", "scratch"));
        assertThat(server.result().path("targets").get(0).asText()).isEqualTo("scratch-OST0000");
        assertThat(server.result().path("memory").asLong()).isEqualTo(16301848L * 1024);
        ScriptRun whole = ok(node, "status", Map.of("FSNAME", "scratch"));
        assertThat(whole.result().path("nids").get(0).asText()).isEqualTo(node.address() + "@tcp");
        assertThat(whole.result().path("mounted").asText()).isEqualTo(mds.address() + "@tcp:/scratch");
        assertThat(whole.result().path("imports").path("scratch-OST0000").asText())
                .isEqualTo("FULL");
        assertThat(whole.result().path("imports").path("scratch-MDT0000").asText())
                .isEqualTo("FULL");
        assertThat(whole.result().path("space"))
                .extracting(row -> row.path("target").asText())
                .containsExactly("scratch-MDT0000", "scratch-OST0000");
        assertThat(whole.result().path("space")).allSatisfy(row -> {
            assertThat(row.path("available").asLong()).isPositive();
            assertThat(row.path("inodesFree").asLong()).isPositive();
        });
        assertThat(whole.result().path("health").asText()).isEqualTo("healthy");
        assertThat(ok(mds, "status", Map.of("FSNAME", "scratch"))
                        .result()
                        .path("imports")
                        .path("scratch-OST0000")
                        .asText())
                .as("the MDS is connected to the OST")
                .isEqualTo("FULL");
        assertThat(whole.result().path("lustre").asText()).isEqualTo("2.17.57");
        oss.lose();
        ScriptRun half = ok(node, "status", Map.of("FSNAME", "scratch", "DF_SECONDS", "1"));
        assertThat(half.result().path("answers").asBoolean()).isFalse();
        assertThat(half.result().path("imports").path("scratch-OST0000").asText())
                .isEqualTo("DISCONN");
    }

    @Test
    void an_ost_that_a_client_was_told_to_do_without_is_inactive_there() throws Exception {
        LabHost second = lab.server("oss2", 1);
        ok(second, "oss", oss(mds, 1));
        ok(node, "client", client(mds, "0 1"));
        assertThat(node.command("lctl set_param osc.scratch-OST0001-osc-ffff888005b5e000.active=0")
                        .start()
                        .waitFor())
                .isZero();

        ScriptRun run = ok(node, "status", Map.of("FSNAME", "scratch"));

        assertThat(run.result().path("inactive"))
                .singleElement()
                .satisfies(target -> assertThat(target.asText()).isEqualTo("scratch-OST0001"));
        assertThat(run.result().path("space"))
                .extracting(row -> row.path("target").asText())
                .containsExactly("scratch-MDT0000", "scratch-OST0000");
    }
}
