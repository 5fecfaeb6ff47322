package io.jenkins.plugins.lustre.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleKeysTest {

    private static final String BLOCK = """
            ci-info: no authorized SSH keys fingerprints found for user rocky.
            <14>Nov 22 10:00:01 cloud-init: -----BEGIN SSH HOST KEY KEYS-----
            ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY= root@oss1
            [   31.5] cloud-init[812]: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOne root@oss1\r
            ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7
            ssh-dss AAAAB3NzaC1kc3MAAACBAOld root@oss1
            -----END SSH HOST KEY KEYS-----
            oss1 login:
            """;

    @Test
    void readsTheKeysWhateverStandsBeforeThem() {
        assertThat(ConsoleKeys.parse(BLOCK))
                .containsExactly(
                        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY=",
                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOne",
                        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7");
    }

    @Test
    void theLastBlockCounts() {
        String later = BLOCK.replace("AAAAC3NzaC1lZDI1NTE5AAAAIOne", "AAAAC3NzaC1lZDI1NTE5AAAAITwo");
        assertThat(ConsoleKeys.parse(BLOCK + later)).contains("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAITwo");
    }

    @Test
    void anUnfinishedBlockIsNone() {
        assertThat(ConsoleKeys.parse(BLOCK.substring(0, BLOCK.indexOf("-----END"))))
                .isEmpty();
        assertThat(ConsoleKeys.parse("")).isEmpty();
    }

    @Test
    void keysOutsideOfTheBlockAreNone() {
        assertThat(ConsoleKeys.parse("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEvil\n" + BLOCK))
                .noneMatch(k -> k.contains("Evil"));
    }
}
