package io.jenkins.plugins.lustre.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDisksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/sdf",
                "/dev/nvme1n1",
                "/dev/mapper/vg-data",
                "/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_vol0123456789abcdef0",
                "/dev/disk/by-path/pci-0000:00:1f.0-nvme-1"
            })
    void pathsBelowDevAreDisks(String path) {
        assertThat(DataDisks.problem(List.of(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sdf",
                "/dev",
                "/dev/",
                "/dev//sdf",
                "/dev/../etc/passwd",
                "/dev/disk/./sdf",
                "/etc/fstab",
                "/dev/sdf /dev/sdg",
                "/dev/sd*",
                "/dev/$(id)",
                "/dev/sdf;id",
                "/dev/sdf\n",
                "/dev/'sdf'"
            })
    void everythingElseIsNamedAndRefused(String path) {
        assertThat(DataDisks.problem(List.of("/dev/sdf", path)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("\"" + path + "\"", "below /dev"));
    }

    @Test
    void eachIsListedOnceAndNotTooMany() {
        assertThat(DataDisks.problem(Collections.nCopies(2, "/dev/sdf")))
                .hasValueSatisfying(p -> assertThat(p).contains("twice"));
        assertThat(DataDisks.problem(
                        IntStream.range(0, 65).mapToObj(i -> "/dev/d" + i).toList()))
                .hasValueSatisfying(p -> assertThat(p).contains("65 data disks"));
    }

    @Test
    void theyBelongToARole() {
        DataDisks disks = new DataDisks(List.of("/dev/sdf"), List.of("/dev/sdg", "/dev/sdh"));
        assertThat(disks.of(Role.MDS)).containsExactly("/dev/sdf");
        assertThat(disks.of(Role.OSS)).containsExactly("/dev/sdg", "/dev/sdh");
        assertThat(disks.of(Role.CLIENT)).isEmpty();
        assertThat(new DataDisks(null, null)).isEqualTo(DataDisks.INSTANCE_STORAGE);
    }
}
