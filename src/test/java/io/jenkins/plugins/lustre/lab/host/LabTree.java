package io.jenkins.plugins.lustre.lab.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * The directory tree that stands for a host's file system: as much of {@code /proc}, {@code /sys}, {@code /dev} and
 * {@code /etc} as the scripts look at. {@code /lab} below it is where the shims keep what the kernel would keep.
 */
final class LabTree {
    private final Path root;
    private final LabHostSpec spec;

    LabTree(Path root, LabHostSpec spec) {
        this.root = root;
        this.spec = spec;
    }

    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    String read(String absolute) {
        try {
            return Files.readString(path(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String absolute, String text) {
        try {
            Files.createDirectories(path(absolute).getParent());
            Files.writeString(path(absolute), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String absolute) {
        try {
            Files.deleteIfExists(path(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an image brings along and what survives reboots. */
    void install() {
        directory("/home/" + spec.user());
        directory("/root");
        directory("/mnt");
        directory("/tmp");
        directory("/var/tmp");
        directory("/etc/yum.repos.d");
        directory("/dev/mapper");
        device("zero");
        device("null");
        device("urandom");
        directory("/lab/disks");
        write("/etc/fstab", "LABEL=/ / xfs defaults 0 0\n");
        write("/etc/hostname", spec.hostname() + "\n");
        write("/lab/role", spec.role().name() + "\n");
        write("/lab/address", spec.address() + "\n");
        write("/lab/user", spec.user() + "\n");
        write("/lab/kernel", "4.18.0-553.5.1.el8_10.x86_64\n");
        spec.role().software().ifPresent(kind -> write("/lab/software", kind + " " + read("/lab/kernel")));
        disk(LabDisk.ROOT);
        directory("/sys/block/nvme0n1/nvme0n1p1");
        write("/sys/block/nvme0n1/nvme0n1p1/dev", "259:1\n");
        write("/lab/disks/nvme0n1p1", "TYPE=xfs\nLABEL=/\nUUID=" + UUID.randomUUID() + "\n");
        write("/dev/nvme0n1p1", "");
        spec.disks().forEach(this::disk);
    }

    /** What a boot starts from: a new boot id, no mounts but the root, no modules. */
    void boot() {
        // A boot loader whose configuration is not the one that grubby changes.
        boolean stuck = Files.exists(path("/lab/boot-loader-stuck"));
        if (!stuck && Files.exists(path("/lab/next-kernel"))) {
            write("/lab/kernel", read("/lab/next-kernel"));
        }
        write("/proc/sys/kernel/random/boot_id", UUID.randomUUID() + "\n");
        write("/proc/mounts", path("/dev/nvme0n1p1") + " / xfs rw,relatime 0 0\n");
        write("/proc/self/mountinfo", "21 1 259:1 / / rw,relatime - xfs /dev/nvme0n1p1 rw\n");
        write("/proc/meminfo", "MemTotal:       16301848 kB\nMemFree:        12000000 kB\n");
        directory("/proc/sys/vm");
        write("/proc/swaps", "Filename Type Size Used Priority\n");
        write("/lab/modules", "");
        write("/lab/dmesg", "[    0.000000] Linux version " + read("/lab/kernel"));
        delete("/lab/lnet");
        delete("/lab/reboot");
        write("/lab/up", "");
    }

    void disk(LabDisk disk) {
        String block = "/sys/block/" + disk.name();
        directory(block + "/holders");
        directory(block + "/device");
        write(block + "/size", disk.bytes() / 512 + "\n");
        if (!disk.model().isEmpty()) {
            // The kernel pads a model with blanks.
            write(block + "/device/model", String.format("%-40s%n", disk.model()));
        }
        write("/lab/disks/" + disk.name(), "");
        write("/dev/" + disk.name(), "");
    }

    /** A file that only its owner may read. */
    void secret(String absolute, String text) {
        write(absolute, text);
        try {
            Files.setPosixFilePermissions(path(absolute), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void device(String name) {
        link("/dev/" + name, Path.of("/dev", name));
    }

    void link(String absolute, Path target) {
        try {
            Files.createDirectories(path(absolute).getParent());
            Files.createSymbolicLink(path(absolute), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void directory(String absolute) {
        try {
            Files.createDirectories(path(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
