package io.jenkins.plugins.lustre.host;

import static io.jenkins.plugins.lustre.host.LabCluster.client;
import static io.jenkins.plugins.lustre.host.LabCluster.mds;
import static io.jenkins.plugins.lustre.host.LabCluster.ok;
import static io.jenkins.plugins.lustre.host.LabCluster.oss;
import static io.jenkins.plugins.lustre.host.LabCluster.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabDisk;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerScriptTest {
    private final LabCluster lab = new LabCluster();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void an_mds_and_two_oss_come_up_each_with_its_own_index() {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss1 = lab.server("oss1", 3);
        LabHost oss2 = lab.server("oss2", 3);
        ScriptRun first = ok(mds, "mds", mds());
        assertThat(first.result().path("target").asText()).isEqualTo("scratch-MDT0000");
        assertThat(first.result().path("changed").asBoolean()).isTrue();
        assertThat(mds.read("/proc/mounts")).contains("svname=scratch-MDT0000,mgs,");

        ok(oss1, "oss", with(oss(mds, 0), "EXPECTED_DISKS", "3"));
        ScriptRun second = ok(oss2, "oss", with(oss(mds, 1), "EXPECTED_DISKS", "3"));
        assertThat(oss1.read("/proc/mounts")).contains("svname=scratch-OST0000,mgsnode=" + mds.address() + "@tcp");
        assertThat(oss2.read("/proc/mounts")).contains("svname=scratch-OST0001,mgsnode=" + mds.address() + "@tcp");
        assertThat(second.result().path("bytes").asLong()).isEqualTo(3 * 2_000_398_934_016L);
        assertThat(second.output()).contains("==> formatting scratch-OST0001");
    }

    @Test
    void the_second_run_changes_nothing_and_succeeds() {
        LabHost mds = lab.server("mds1", 2);
        LabHost oss = lab.server("oss1", 3);
        ok(mds, "mds", mds());
        ok(oss, "oss", oss(mds, 0));
        String before = state(mds) + state(oss);
        assertThat(ok(mds, "mds", mds()).result().path("changed").asBoolean()).isFalse();
        assertThat(ok(oss, "oss", oss(mds, 0)).result().path("changed").asBoolean())
                .isFalse();
        assertThat(state(mds) + state(oss)).isEqualTo(before);
    }

    @Test
    void a_disk_with_data_is_refused_with_what_it_holds_and_kept() {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 3);
        ok(mds, "mds", mds());
        String data = "TYPE=xfs\nLABEL=results\nUUID=0e1f\n";
        oss.write("/lab/disks/nvme2n1", data);
        ScriptRun run = ScriptRun.of(oss, "oss", oss(mds, 0));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("disk nvme2n1 holds xfs results", "reformat: 'xfs results'");
        assertThat(oss.read("/lab/disks/nvme2n1")).isEqualTo(data);
        assertThat(oss.read("/lab/disks/nvme1n1")).isEmpty();

        assertThat(ScriptRun.of(oss, "oss", with(oss(mds, 0), "REFORMAT", "xfs"))
                        .exit())
                .isEqualTo(65);
        assertThat(oss.read("/lab/disks/nvme2n1")).isEqualTo(data);
        ok(oss, "oss", with(oss(mds, 0), "REFORMAT", "xfs results"));
        assertThat(oss.read("/lab/disks/nvme2n1")).contains("TYPE=LVM2_member");
    }

    @Test
    void a_target_of_another_index_or_file_system_is_refused_until_it_is_named() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 2);
        ok(mds, "mds", mds());
        ok(oss, "oss", oss(mds, 3));
        unmount(oss, "scratch-OST0003");
        ScriptRun run = ScriptRun.of(oss, "oss", oss(mds, 4));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("holds scratch-OST0003", "reformat: 'scratch-OST0003'");
        ScriptRun other = ScriptRun.of(oss, "oss", with(oss(mds, 3), "FSNAME", "other"));
        assertThat(other.exit()).isEqualTo(65);
        assertThat(other.output()).contains("holds scratch-OST0003");

        ok(oss, "oss", with(oss(mds, 4), "REFORMAT", "scratch-OST0003"));
        assertThat(oss.read("/proc/mounts")).contains("svname=scratch-OST0004").doesNotContain("OST0003");
    }

    @Test
    void a_host_that_serves_another_index_is_left_alone_even_when_reformat_names_it() {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 2);
        ok(mds, "mds", mds());
        ok(oss, "oss", oss(mds, 0));
        String before = state(oss);
        ScriptRun run = ScriptRun.of(oss, "oss", with(oss(mds, 1), "REFORMAT", "scratch-OST0000"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("this host serves scratch-OST0000, not scratch-OST0001");
        assertThat(state(oss)).isEqualTo(before);
        ScriptRun same = ok(oss, "oss", with(oss(mds, 0), "REFORMAT", "scratch-OST0000"));
        assertThat(same.output()).contains("was not formatted again");
        assertThat(state(oss)).isEqualTo(before);
    }

    @Test
    void an_index_that_another_server_has_is_refused_by_the_mgs() {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss1 = lab.server("oss1", 1);
        LabHost oss2 = lab.server("oss2", 1);
        ok(mds, "mds", mds());
        ok(oss1, "oss", oss(mds, 0));
        ScriptRun run = ScriptRun.of(oss2, "oss", oss(mds, 0));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output())
                .contains("Address already in use", "The target service's index is already in use.", "replace: true")
                .contains("The last lines of the kernel log:", "rc = -98");
        assertThat(oss2.read("/proc/mounts")).doesNotContain("OST0000");
    }

    @Test
    void a_dead_target_is_replaced_only_when_asked() {
        LabHost mds = lab.server("mds1", 1);
        LabHost dead = lab.server("oss1", 1);
        ok(mds, "mds", mds());
        ok(dead, "oss", oss(mds, 0));
        dead.lose();
        LabHost fresh = lab.server("oss1", 1);
        assertThat(ScriptRun.of(fresh, "oss", oss(mds, 0)).exit()).isEqualTo(65);
        ok(fresh, "oss", with(oss(mds, 0), "REPLACE", "yes", "REFORMAT", "scratch-OST0000"));
        assertThat(fresh.read("/proc/mounts")).contains("svname=scratch-OST0000");
    }

    @Test
    void an_empty_target_never_takes_the_place_of_one_whose_disks_were_emptied() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        ok(mds, "mds", mds());
        String fstab = mds.read("/etc/fstab");
        unmount(mds, "scratch-MDT0000");
        mds.write("/etc/fstab", fstab);
        Files.delete(mds.path("/lab/vgs/lustre_scratch_mdt0000"));
        Files.delete(mds.path("/lab/disks/lustre_scratch_mdt0000-data"));
        mds.write("/lab/disks/nvme1n1", "");

        ScriptRun run = ScriptRun.of(mds, "mds", mds());

        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output())
                .contains("scratch-MDT0000 was on this host, as its fstab says", "nothing was formatted")
                .doesNotContain("formatting scratch-MDT0000");
        assertThat(mds.read("/lab/disks/nvme1n1")).isEmpty();
    }

    @Test
    void targets_are_mounted_again_after_a_reboot() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 2);
        for (LabHost host : List.of(mds, oss)) {
            ok(host, "software", Map.of("ROLE", "server", "MODE", "image", "NID_ADDRESS", host.address()));
        }
        ok(mds, "mds", mds());
        ok(oss, "oss", oss(mds, 0));
        oss.reboot();
        Eventually.holds(() -> oss.read("/proc/mounts").contains("svname=scratch-OST0000"));
        assertThat(ok(oss, "oss", oss(mds, 0)).result().path("changed").asBoolean())
                .isFalse();
    }

    @Test
    void a_target_can_be_mounted_by_hand_from_fstab() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        ok(mds, "mds", mds());
        assertThat(mds.read("/etc/fstab"))
                .contains(
                        "/mnt/lustre/scratch-MDT0000 lustre defaults,_netdev,retry=5,x-systemd.mount-timeout=5min,x-systemd.requires=lnet.service 0 0");
        String at = mds.path("/mnt/lustre/scratch-MDT0000").toString();
        assertThat(mds.command("sudo -n umount " + at + " && sudo -n mount " + at)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        assertThat(mds.read("/proc/mounts")).contains("svname=scratch-MDT0000,mgs");
    }

    private static LabDisk disk(String name, String model) {
        return new LabDisk(name, model, 1_000_204_886_016L);
    }

    @Test
    void disks_are_told_by_what_they_are_and_never_by_their_order() {
        LabHost mds = lab.server("mds1", 1);
        ok(mds, "mds", mds());
        LabHost oss = lab.start(
                "oss1",
                LabRole.SERVER,
                List.of(disk("nvme1n1", LabDisk.EBS), disk("nvme2n1", LabDisk.INSTANCE_STORAGE)));
        ok(oss, "oss", with(oss(mds, 0), "EXPECTED_DISKS", "1"));
        assertThat(oss.read("/lab/disks/nvme1n1")).isEmpty();
        assertThat(oss.read("/lab/disks/nvme2n1")).contains("VG=lustre_scratch_ost0000");
        assertThat(oss.read("/lab/disks/nvme0n1p1")).contains("TYPE=xfs");
    }

    @Test
    void listed_disks_are_taken_by_their_stable_names_and_no_other() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        ok(mds, "mds", mds());
        LabHost oss = lab.start(
                "oss1",
                LabRole.SERVER,
                List.of(
                        disk("nvme1n1", LabDisk.EBS),
                        disk("nvme2n1", LabDisk.EBS),
                        disk("nvme3n1", LabDisk.INSTANCE_STORAGE)));
        Files.createSymbolicLink(oss.path("/dev/sdf"), Path.of("nvme2n1"));
        ok(oss, "oss", with(oss(mds, 0), "DATA_DISKS", "/dev/sdf /dev/nvme1n1", "EXPECTED_DISKS", "2"));
        assertThat(oss.read("/lab/disks/nvme1n1")).contains("VG=lustre_scratch_ost0000");
        assertThat(oss.read("/lab/disks/nvme2n1")).contains("VG=lustre_scratch_ost0000");
        assertThat(oss.read("/lab/disks/nvme3n1")).isEmpty();
    }

    @Test
    void the_root_disk_is_refused_by_name_whatever_name_it_is_mounted_by() {
        LabHost mds = lab.server("mds1", 1);
        ScriptRun run = ScriptRun.of(mds, "mds", with(mds(), "DATA_DISKS", "nvme0n1", "REFORMAT", "xfs /"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("disk nvme0n1 is in use: mounted at /");
        mds.write("/proc/mounts", "/dev/root / xfs rw 0 0\n");
        run = ScriptRun.of(mds, "mds", with(mds(), "DATA_DISKS", "/dev/nvme0n1", "REFORMAT", "xfs /"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("disk nvme0n1 is in use: mounted at /");
    }

    @Test
    void a_mounted_instance_storage_disk_is_left_out_and_missed_in_the_count() {
        LabHost mds = lab.server("mds1", 2);
        String mounts = mds.read("/proc/mounts") + mds.path("/dev/nvme1n1") + " /mnt/scratch ext4 rw 0 0\n";
        mds.write("/proc/mounts", mounts);
        ScriptRun run = ScriptRun.of(mds, "mds", with(mds(), "EXPECTED_DISKS", "2"));
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output())
                .contains("disk nvme1n1 is in use: mounted at /mnt/scratch")
                .contains("should have 2 data disks, but 1 can be used (nvme2n1)");
        assertThat(mds.read("/lab/disks/nvme2n1")).isEmpty();
    }

    @Test
    void a_disk_that_holds_a_used_volume_is_never_taken() {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 1);
        ok(mds, "mds", mds());
        ok(oss, "oss", oss(mds, 0));
        ScriptRun run = ScriptRun.of(
                mds, "mds", Map.of("FSNAME", "other", "DATA_DISKS", "nvme1n1", "REFORMAT", "scratch-MDT0000"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("this host serves scratch-MDT0000");
        assertThat(mds.read("/proc/mounts")).contains("svname=scratch-MDT0000");
    }

    @Test
    void a_host_without_data_disks_says_so() {
        ScriptRun run = ScriptRun.of(lab.server("mds1", 0), "mds", mds());
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output()).contains("no data disk");
    }

    @Test
    void an_mgs_that_does_not_answer_ends_in_the_deadline_with_the_tools_words() {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 1);
        ScriptRun run = ScriptRun.of(oss, "oss", with(oss(mds, 0), "MOUNT_SECONDS", "8", "RETRY_SECONDS", "0"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output())
                .contains("Connection timed out", "the servers do not answer yet, trying again")
                .contains("is the MGS up");
    }

    @ParameterizedTest
    @CsvSource({"5, Input/output error", "108, Cannot send after transport endpoint shutdown"})
    void what_other_releases_say_of_an_mgs_that_does_not_answer_is_waited_for_too(String status, String words) {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 1);
        LabHost node = lab.client("node1");
        for (LabHost host : List.of(oss, node)) {
            host.write("/lab/no-mgs", status);
        }
        ScriptRun run = ScriptRun.of(oss, "oss", with(oss(mds, 0), "MOUNT_SECONDS", "8", "RETRY_SECONDS", "0"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output()).contains(words, "trying again", "port 988");
        run = ScriptRun.of(node, "client", with(client(mds, "0"), "MOUNT_SECONDS", "8", "RETRY_SECONDS", "0"));
        assertThat(run.exit()).isEqualTo(75);
        assertThat(run.output()).contains(words, "trying again", "port 988");
    }

    @Test
    void an_oss_that_starts_before_its_mgs_waits_for_it() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        LabHost oss = lab.server("oss1", 1);
        Thread late = new Thread(() -> ok(mds, "mds", mds()));
        late.start();
        ScriptRun run = ok(oss, "oss", with(oss(mds, 0), "MOUNT_SECONDS", "60", "RETRY_SECONDS", "0"));
        late.join();
        assertThat(run.output()).contains("==> scratch-OST0000 is up");
    }

    @Test
    void a_target_of_another_mgs_is_refused() throws Exception {
        LabHost mds = lab.server("mds1", 1);
        LabHost other = lab.server("mds2", 1);
        LabHost oss = lab.server("oss1", 1);
        ok(mds, "mds", mds());
        ok(other, "mds", mds());
        ok(oss, "oss", oss(mds, 0));
        unmount(oss, "scratch-OST0000");
        ScriptRun run = ScriptRun.of(oss, "oss", oss(other, 0));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output()).contains("it belongs to the MGS " + mds.address() + "@tcp");
    }

    @Test
    void work_that_was_cut_short_is_taken_up() {
        LabHost mds = lab.server("mds1", 2);
        assertThat(ScriptRun.of(mds, "mds", with(mds(), "EXPECTED_DISKS", "3")).exit())
                .isEqualTo(66);
        mds.write("/lab/vgs/lustre_scratch_mdt0000", "nvme1n1\nnvme2n1\n");
        for (int disk = 1; disk <= 2; disk++) {
            mds.write("/lab/disks/nvme" + disk + "n1", "TYPE=LVM2_member\nUUID=1\nVG=lustre_scratch_mdt0000\n");
        }
        ok(mds, "mds", mds());
        assertThat(mds.read("/proc/mounts")).contains("svname=scratch-MDT0000,mgs");
    }

    /** As an administrator does it by hand: unmounts a target and forgets its mount. */
    private static void unmount(LabHost host, String target) throws Exception {
        String commands = "at=$(awk '/svname=" + target + "/ { print $2 }' \"$LUSTRE_LAB_ROOT/proc/mounts\")"
                + " && sudo umount \"$at\" && sed -i \"\\,$at,d\" \"$LUSTRE_LAB_ROOT/etc/fstab\"";
        assertThat(host.command(commands).start().waitFor()).isZero();
        assertThat(host.read("/proc/mounts") + host.read("/etc/fstab")).doesNotContain(target);
    }

    private static String state(LabHost host) {
        StringBuilder all = new StringBuilder(host.read("/proc/mounts") + host.read("/etc/fstab"));
        for (String disk : host.path("/lab/disks").toFile().list()) {
            all.append(host.read("/lab/disks/" + disk));
        }
        return all.toString();
    }
}
