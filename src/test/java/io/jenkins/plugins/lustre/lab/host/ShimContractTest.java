package io.jenkins.plugins.lustre.lab.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shims answer as a real Lustre 2.17.57 on Debian 12 was recorded to answer: exit statuses, words, states. */
class ShimContractTest {
    private static final String MKFS_OST = "mkfs.lustre --ost --fsname=lab --mgsnode=127.33.0.1@tcp ";

    private final LabHosts hosts = LabHosts.open(0);
    private LabHost mds;
    private LabHost oss;

    @BeforeEach
    void start() {
        mds = host("mds1", "127.33.0.1");
        oss = host("oss1", "127.33.0.2");
    }

    private LabHost host(String name, String address) {
        return hosts.start(LabHostSpec.of(name, address, "root", "", LabRole.SERVER)
                .withDisks(LabDisk.instanceStorage(3, 2_147_483_648L)));
    }

    @AfterEach
    void close() {
        hosts.close();
    }

    /** Exit status and words; {@code @} in the command stands for the host's root. */
    private static String run(LabHost host, String command) throws Exception {
        Process process = host.command(command.replace("@/", host.root() + "/"))
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes());
        return process.waitFor() + ": " + words;
    }

    private void startMgs() throws Exception {
        assertThat(run(
                        mds,
                        "mkfs.lustre --quiet --mgs --mdt --fsname=lab --index=0 @/dev/nvme1n1 && mkdir -p @/mnt/mdt0"
                                + " && mount -t lustre @/dev/nvme1n1 @/mnt/mdt0"))
                .isEqualTo("0: ");
    }

    private void startOst(LabHost host, int index, int disk) throws Exception {
        assertThat(run(
                        host,
                        MKFS_OST + "--quiet --index=" + index + " @/dev/nvme" + disk + "n1 && mkdir -p @/mnt/ost" + disk
                                + " && mount -t lustre @/dev/nvme" + disk + "n1 @/mnt/ost" + disk))
                .isEqualTo("0: ");
    }

    static Stream<Arguments> refusedFormats() {
        return Stream.of(
                Arguments.of(
                        "--ost --index=2 --mgsnode=127.33.0.1@tcp",
                        22,
                        "mkfs.lustre FATAL: Must specify --fsname for MDT/OST device"),
                Arguments.of("--ost --fsname=lab --index=2", 22, "mkfs.lustre FATAL: Must specify --mgsnode"),
                Arguments.of(
                        "--ost --fsname=toolongname --index=2", 1, "mkfs.lustre: filesystem name must be 1-8 chars"),
                Arguments.of("--ost --fsname=l@b --index=2", 1, "mkfs.lustre: char '@' not allowed in filesystem name"),
                Arguments.of(
                        "--ost --fsname=lab --index=99999",
                        1,
                        "mkfs.lustre: wrong index 99999. Target index must be less than 65504."),
                Arguments.of(
                        "--ost --fsname=lab --index=x",
                        1,
                        "mkfs.lustre: wrong index x. Target index must be decimal or hexadecimal."),
                Arguments.of(
                        "--ost --mdt --fsname=lab --index=2",
                        22,
                        "mkfs.lustre FATAL: OST type is exclusive with MDT,MGS"),
                Arguments.of(
                        "--ost --fsname=lab --index=2 --mgsnode=nosuchhost@tcp",
                        1,
                        "mkfs.lustre: Can't parse NID 'nosuchhost@tcp'"),
                Arguments.of(
                        "--ost --backfstype=zfs --fsname=lab --index=2 --mgsnode=127.33.0.1@tcp",
                        22,
                        "mkfs.lustre FATAL: unhandled/unloaded OSD plugin 5 'zfs'"),
                Arguments.of(
                        "--help",
                        1,
                        "usage: mkfs.lustre <target type> --backfstype=ldiskfs --fsname=<filesystem name>"));
    }

    @ParameterizedTest
    @MethodSource("refusedFormats")
    void a_wrong_format_is_refused_in_the_recorded_words(String options, int exit, String words) throws Exception {
        assertThat(run(oss, "mkfs.lustre " + options + " @/dev/nvme1n1"))
                .startsWith(exit + ": ")
                .contains(words);
        assertThat(oss.read("/lab/disks/nvme1n1")).isEmpty();
    }

    @Test
    void a_missing_device_is_refused() throws Exception {
        assertThat(run(oss, MKFS_OST + "--index=2 @/dev/nosuch"))
                .isEqualTo(
                        "2: mkfs.lustre: /dev/nosuch apparently does not exist\n\nmkfs.lustre FATAL: unable to prepare backend (2)\n"
                                + "mkfs.lustre: exiting with 2 (No such file or directory)\n");
        assertThat(run(oss, "mkdir @/mnt/c2; mount -t lustre @/dev/nosuch @/mnt/c2"))
                .isEqualTo(
                        "19: mount.lustre: /dev/nosuch has not been formatted with mkfs.lustre or the backend filesystem"
                                + " type is not supported by this tool\n");
    }

    @Test
    void a_format_tells_what_it_does_and_a_second_one_is_refused() throws Exception {
        String first = run(oss, MKFS_OST + "--index=1 @/dev/nvme1n1");
        assertThat(first)
                .startsWith("0: ")
                .contains("   Permanent disk data:\nDevice:     /dev/nvme1n1\nTarget:     lab:OST0001\nIndex:      1\n"
                        + "Lustre FS:  lab\nMount type: ldiskfs\nFlags:      0x62\n              (OST first_time update )\n"
                        + "Persistent mount opts: errors=remount-ro\nParameters: mgsnode=127.33.0.1@tcp\n\n"
                        + "checking for existing Lustre data: not found\ndevice size = 2048MB\n"
                        + "formatting backing filesystem ldiskfs on /dev/nvme1n1\n\ttarget name   lab:OST0001\n");
        assertThat(run(oss, MKFS_OST + "--index=2 @/dev/nvme1n1"))
                .startsWith("1: ")
                .contains("checking for existing Lustre data: found")
                .contains(
                        "mkfs.lustre FATAL: Device /dev/nvme1n1 was previously formatted for lustre. Use --reformat to"
                                + " reformat it, or tunefs.lustre to modify.\nmkfs.lustre: exiting with 1 (Operation not permitted)\n");
        assertThat(run(oss, MKFS_OST + "--quiet --reformat --index=2 @/dev/nvme1n1"))
                .isEqualTo("0: ");
    }

    @Test
    void without_an_index_a_target_gets_none() throws Exception {
        assertThat(run(oss, MKFS_OST + "@/dev/nvme1n1"))
                .startsWith("0: ")
                .contains("Target:     lab:OSTffff", "Index:      unassigned", "(OST needs_index first_time update )")
                .contains(
                        "warning: /dev/nvme1n1: for Lustre 2.4 and later, the target index must be specified with --index");
    }

    @Test
    void a_mounted_device_is_never_formatted() throws Exception {
        startMgs();
        assertThat(run(mds, MKFS_OST + "--quiet --reformat --index=0 @/dev/nvme1n1"))
                .isEqualTo("17: /dev/nvme1n1: is currently mounted, exiting without any change\n");
    }

    @Test
    void the_name_of_a_target_changes_with_its_first_mount() throws Exception {
        startMgs();
        assertThat(run(oss, MKFS_OST + "--quiet --index=0 @/dev/nvme1n1; blkid -o export @/dev/nvme1n1"))
                .contains("LABEL=lab:OST0000\n", "TYPE=ext4\n");
        assertThat(run(
                        oss,
                        "mkdir @/mnt/ost0; mount -t lustre @/dev/nvme1n1 @/mnt/ost0; blkid -o export @/dev/nvme1n1"))
                .contains("LABEL=lab-OST0000\n");
        assertThat(run(oss, "tunefs.lustre --dryrun @/dev/nvme1n1"))
                .isEqualTo(
                        "0: checking for existing Lustre data: found\n\n   Read previous values:\nDevice:     /dev/nvme1n1\n"
                                + "Target:     lab-OST0000\nIndex:      0\nLustre FS:  lab\nMount type: ldiskfs\nFlags:      0x2\n"
                                + "              (OST )\nPersistent mount opts: errors=remount-ro\n"
                                + "Parameters: mgsnode=127.33.0.1@tcp\n\nexiting because there is no change.\n");
        assertThat(run(oss, "mount"))
                .contains("/dev/nvme1n1 on /mnt/ost0 type lustre (rw,svname=lab-OST0000,mgsnode=127.33.0.1@tcp,"
                        + "osd=osd-ldiskfs,errors=remount-ro)");
    }

    @Test
    void tunefs_does_not_know_print() throws Exception {
        assertThat(run(oss, "tunefs.lustre --print @/dev/nvme1n1"))
                .startsWith("19: ")
                .contains("tunefs.lustre: unrecognized option '--print'")
                .contains("tunefs.lustre FATAL: Device /dev/nvme1n1 has not been formatted with mkfs.lustre");
    }

    @Test
    void an_index_in_use_is_refused_by_another_node_with_98_and_by_the_same_with_114() throws Exception {
        startMgs();
        startOst(oss, 0, 1);
        LabHost second = host("oss2", "127.33.0.3");
        String mount = "mkdir @/mnt/dup; mount -t lustre @/dev/nvme2n1 @/mnt/dup";
        assertThat(run(second, MKFS_OST + "--quiet --index=0 @/dev/nvme2n1; " + mount))
                .isEqualTo("98: mount.lustre: mount /dev/nvme2n1 at /mnt/dup failed: Address already in use\n"
                        + "The target service's index is already in use. (/dev/nvme2n1)\n");
        assertThat(mds.read("/lab/dmesg"))
                .contains(
                        "LustreError: Server lab-OST0000 requested index 0, but that index is already in use. Use --writeconf to force");
        assertThat(run(oss, MKFS_OST + "--quiet --index=0 @/dev/nvme2n1; " + mount))
                .isEqualTo("114: mount.lustre: mount /dev/nvme2n1 at /mnt/dup failed: Operation already in progress\n"
                        + "The target service is already running. (/dev/nvme2n1)\n");
    }

    @Test
    void an_ost_formatted_again_comes_back_only_with_replace() throws Exception {
        startMgs();
        startOst(oss, 5, 1);
        String again = "umount @/mnt/ost1; mkfs.lustre --quiet --ost --reformat %s --fsname=lab --index=5"
                + " --mgsnode=127.33.0.1@tcp @/dev/nvme1n1; mount -t lustre @/dev/nvme1n1 @/mnt/ost1";
        assertThat(run(oss, again.formatted(""))).startsWith("98: ");
        assertThat(run(oss, again.formatted("--replace") + " 2>&1")).startsWith("0: ");
    }

    @Test
    void without_the_mgs_a_new_target_and_a_client_time_out_and_a_known_target_starts() throws Exception {
        assertThat(
                        run(
                                oss,
                                MKFS_OST
                                        + "--quiet --index=0 @/dev/nvme1n1; mkdir @/mnt/ost0; mount -t lustre @/dev/nvme1n1 @/mnt/ost0"))
                .isEqualTo("110: mount.lustre: mount /dev/nvme1n1 at /mnt/ost0 failed: Connection timed out\n");
        assertThat(run(oss, "mkdir @/mnt/c; mount -t lustre 127.33.0.1@tcp:/lab @/mnt/c"))
                .isEqualTo("110: mount.lustre: mount 127.33.0.1@tcp:/lab at /mnt/c failed: Connection timed out\n");
        startMgs();
        assertThat(run(oss, "mount -t lustre @/dev/nvme1n1 @/mnt/ost0 && umount @/mnt/ost0"))
                .isEqualTo("0: ");
        mds.lose();
        assertThat(run(oss, "mount -t lustre @/dev/nvme1n1 @/mnt/ost0")).isEqualTo("0: ");
    }

    @Test
    void a_client_is_refused_for_a_wrong_name_and_a_second_time() throws Exception {
        startMgs();
        assertThat(run(oss, "mkdir @/mnt/c2; mount -t lustre 127.33.0.1@tcp:/nofs @/mnt/c2"))
                .isEqualTo("2: mount.lustre: mount 127.33.0.1@tcp:/nofs at /mnt/c2 failed: No such file or directory\n"
                        + "Is the MGS specification correct?\nIs the filesystem name correct?\n"
                        + "If upgrading, is the copied client log valid? (see upgrade docs)\n");
        assertThat(run(oss, "mount -t lustre 127.33.0.1:/lab @/mnt/nodir"))
                .isEqualTo("2: warning: /mnt/nodir: cannot resolve: No such file or directory\n");
        assertThat(run(oss, "mount -t lustre 127.33.0.1@tcp:/lab @/mnt/c2")).isEqualTo("0: ");
        assertThat(run(oss, "mount -t lustre 127.33.0.1@tcp:/lab @/mnt/c2"))
                .isEqualTo(
                        "17: mount.lustre: according to /etc/mtab 127.33.0.1@tcp:/lab is already mounted on /mnt/c2\n");
    }

    @Test
    void options_that_mount_lustre_does_not_know_go_to_the_kernel_which_refuses_them() throws Exception {
        startMgs();
        String client = "mkdir -p @/mnt/c; mount -t lustre 127.33.0.1@tcp:/lab @/mnt/c -o ";
        assertThat(run(oss, client + "defaults,_netdev,nofail"))
                .isEqualTo("22: mount.lustre: mount 127.33.0.1@tcp:/lab at /mnt/c failed: Invalid argument\n"
                        + "This may have multiple causes.\nIs 'lab' the correct filesystem name?\n"
                        + "Are the mount options correct?\nCheck the syslog for more info.\n");
        assertThat(oss.read("/lab/dmesg")).contains("Unknown option 'nofail', won't mount.");
        assertThat(run(oss, client + "noauto,_netdev,flock,x-systemd.requires=lnet.service && umount @/mnt/c"))
                .isEqualTo("0: ");
        assertThat(run(
                        oss,
                        MKFS_OST + "--quiet --index=0 @/dev/nvme1n1; mkdir @/mnt/ost0;"
                                + " mount -t lustre -o nofail @/dev/nvme1n1 @/mnt/ost0"))
                .startsWith("22: ");
    }

    @Test
    void unmounting_what_is_not_mounted_ends_with_32() throws Exception {
        assertThat(run(oss, "umount @/mnt/nothing")).isEqualTo("32: umount: /mnt/nothing: no mount point specified.\n");
        assertThat(run(oss, "mkdir @/mnt/dup; umount @/mnt/dup")).isEqualTo("32: umount: /mnt/dup: not mounted.\n");
    }

    @Test
    void with_the_mdt_down_umount_says_busy_and_force_helps() throws Exception {
        startMgs();
        assertThat(run(oss, "mkdir @/mnt/c; mount -t lustre 127.33.0.1@tcp:/lab @/mnt/c"))
                .isEqualTo("0: ");
        assertThat(run(mds, "umount @/mnt/mdt0")).isEqualTo("0: ");
        assertThat(run(oss, "umount @/mnt/c")).isEqualTo("32: umount: /mnt/c: target is busy.\n");
        assertThat(run(oss, "timeout 1 lfs df")).startsWith("124: UUID                   1K-blocks");
        assertThat(run(oss, "umount -f @/mnt/c")).isEqualTo("0: ");
    }

    @Test
    void with_an_ost_down_only_the_import_and_lfs_check_tell() throws Exception {
        startMgs();
        startOst(oss, 0, 1);
        startOst(oss, 1, 2);
        assertThat(run(mds, "mkdir @/mnt/c; mount -t lustre 127.33.0.1@tcp:/lab @/mnt/c"))
                .isEqualTo("0: ");
        assertThat(run(oss, "umount @/mnt/ost2")).isEqualTo("0: ");
        assertThat(run(mds, "lfs osts"))
                .isEqualTo("0: OBDS:\n0: lab-OST0000_UUID ACTIVE\n1: lab-OST0001_UUID ACTIVE\n");
        assertThat(run(mds, "lctl get_param -n health_check")).isEqualTo("0: healthy\n");
        assertThat(run(mds, "lctl get_param 'osc.*OST0001-osc-f*.state'"))
                .contains(".state=\ncurrent_state: DISCONN\nstate_history:\n");
        assertThat(run(mds, "lfs check osts")).contains("lab-OST0000-osc-", " active.", "Input/output error (5)");
        assertThat(run(mds, "timeout 1 lfs df"))
                .startsWith("124: ")
                .contains("[OST:0]")
                .doesNotContain("[OST:1]");
    }

    @Test
    void stripes_are_set_and_refused_as_recorded() throws Exception {
        startMgs();
        startOst(oss, 0, 1);
        assertThat(run(mds, "mkdir @/mnt/data; mount -t lustre 127.33.0.1@tcp:/lab @/mnt/data"))
                .isEqualTo("0: ");
        assertThat(run(mds, "lfs setstripe -c 5 @/mnt/data/f5; lfs getstripe -c @/mnt/data/f5"))
                .isEqualTo("0: 1\n");
        assertThat(run(mds, "lfs setstripe -i 9 @/mnt/data/f9"))
                .isEqualTo("22: lfs setstripe: setstripe error for '/mnt/data/f9': Invalid argument\n");
        assertThat(run(mds, "lfs setstripe -c 2 @/mnt/data/f5"))
                .isEqualTo("17: lfs setstripe: setstripe error for '/mnt/data/f5': stripe already set\n");
        assertThat(run(mds, "lfs setstripe -c 1 @/tmp/y"))
                .isEqualTo("25: lfs setstripe: setstripe error for '/tmp/y': Inappropriate ioctl for device\n");
        assertThat(run(mds, "lfs df @/tmp")).isEqualTo("95: df:/tmp Not a Lustre filesystem\n");
        assertThat(run(mds, "lfs getstripe @/tmp/x"))
                .isEqualTo("2: lfs: getstripe for '/tmp/x' failed: No such file or directory\n");
    }

    @Test
    void a_new_ost_reaches_the_clients_later() throws Exception {
        startMgs();
        assertThat(run(mds, "mkdir @/mnt/data; mount -t lustre 127.33.0.1@tcp:/lab @/mnt/data"))
                .isEqualTo("0: ");
        String osts = "lfs osts";
        ProcessBuilder slow = oss.command("mkfs.lustre --ost --fsname=lab --mgsnode=127.33.0.1@tcp --quiet --index=0 "
                + oss.path("/dev/nvme1n1") + "; mkdir " + oss.path("/mnt/ost0") + "; mount -t lustre "
                + oss.path("/dev/nvme1n1") + " " + oss.path("/mnt/ost0"));
        // Half of the 4 s that were recorded.
        slow.environment().put("LAB_DELAY_PERMILLE", "500");
        assertThat(slow.start().waitFor()).isZero();
        assertThat(run(mds, osts)).isEqualTo("0: OBDS:\n");
        LabHostTest.await(() -> run(mds, osts).equals("0: OBDS:\n0: lab-OST0000_UUID ACTIVE\n"));
    }

    @Test
    void parameters_are_missing_while_the_modules_are() throws Exception {
        assertThat(run(oss, "lctl get_param version"))
                .isEqualTo("2: error: get_param: param_path 'version': No such file or directory\n");
        assertThat(run(oss, "modprobe lustre; lctl get_param version")).isEqualTo("0: version=2.17.57\n");
        assertThat(run(oss, "lctl get_param nosuch.param"))
                .isEqualTo("2: error: get_param: param_path 'nosuch/param': No such file or directory\n");
        assertThat(run(oss, "lctl --version; lfs --version; mkfs.lustre --version; tunefs.lustre --version"))
                .isEqualTo("0: lctl 2.17.57\nlfs 2.17.57\nmkfs.lustre 2.17.57\ntunefs.lustre 2.17.57\n");
    }

    @Test
    void with_LVM_the_mount_table_names_the_mapper() throws Exception {
        startMgs();
        assertThat(run(
                        oss,
                        "vgcreate vgl @/dev/nvme1n1 @/dev/nvme2n1; lvcreate -y -n ost2 -i 2 -I 256 -l 100%FREE vgl"))
                .contains(
                        "Physical volume \"/dev/nvme1n1\" successfully created.",
                        "Volume group \"vgl\" successfully created")
                .contains("Logical volume \"ost2\" created.");
        assertThat(
                        run(
                                oss,
                                MKFS_OST
                                        + "--quiet --index=2 @/dev/vgl/ost2; mkdir @/mnt/ost2; mount -t lustre @/dev/vgl/ost2 @/mnt/ost2; mount"))
                .contains("/dev/mapper/vgl-ost2 on /mnt/ost2 type lustre (rw,svname=lab-OST0002,");
    }

    @Test
    void who_is_not_root_formats_and_mounts_nothing() throws Exception {
        LabHost other = hosts.start(LabHostSpec.of("oss9", "127.33.0.9", "centos", "", LabRole.SERVER)
                .withDisks(LabDisk.instanceStorage(1, 2_147_483_648L)));
        assertThat(run(other, MKFS_OST + "--index=2 --reformat @/dev/nvme1n1"))
                .startsWith("19: ")
                .contains(
                        "mkfs.lustre: cannot open /dev/nvme1n1: Permission denied",
                        "mkfs.lustre FATAL: mkfs failed 19");
        assertThat(run(other, "mount -t lustre @/dev/nvme1n1 @/mnt")).startsWith("32: ");
        assertThat(other.read("/lab/disks/nvme1n1")).isEmpty();
    }

    @Test
    void every_shim_is_sound_shell() throws Exception {
        for (var shim : LabShims.sources()) {
            assertThat(new ProcessBuilder("bash", "-n", shim.toString())
                            .inheritIO()
                            .start()
                            .waitFor())
                    .as(shim.toString())
                    .isZero();
        }
    }
}
