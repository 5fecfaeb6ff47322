package io.jenkins.plugins.lustre.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownHostsTest {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPc4rELXVdEWYgFOk4G9N91DDGoFOndZcTc9HLvopRWm";
    private static final String OTHER = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB";

    private static List<String> keys(String name, String... lines) {
        return KnownHosts.parse(List.of(lines)).keys(name);
    }

    @Test
    void names_patterns_and_comments_are_understood() {
        assertThat(keys("10.0.0.5", "# a comment", "", "10.0.0.5 " + KEY + " root@oss1", "oss1,10.0.0.5 " + OTHER))
                .containsExactly(KEY, OTHER);
        assertThat(keys("10.0.0.5", "10.0.0.* " + KEY)).containsExactly(KEY);
        assertThat(keys("10.0.0.5", "10.0.0.?,!10.0.0.5 " + KEY)).isEmpty();
        assertThat(keys("OSS1.example.org", "oss?.Example.org " + KEY)).containsExactly(KEY);
        assertThat(keys("oss10", "oss? " + KEY)).isEmpty();
        assertThat(keys("a.b", "a\\Qx " + KEY, "axb " + KEY)).isEmpty();
    }

    @Test
    void another_port_is_another_host() {
        assertThat(keys(HostKeys.name("10.0.0.5", 2222), "[10.0.0.5]:2222 " + KEY))
                .containsExactly(KEY);
        assertThat(keys(HostKeys.name("10.0.0.5", 22), "[10.0.0.5]:2222 " + KEY))
                .isEmpty();
        assertThat(HostKeys.name("10.0.0.5", 22)).isEqualTo("10.0.0.5");
    }

    @Test
    void a_hashed_name_as_ssh_keygen_writes_it_is_found() {
        String line = "|1|Z2dZ/5GHzbtlxUp4ekqelp1KfbQ=|uBR3CGfzW8dg7r+n1AFTaEXgVTY= " + KEY;
        assertThat(keys("[10.0.0.5]:2222", line)).containsExactly(KEY);
        assertThat(keys("[10.0.0.6]:2222", line)).isEmpty();
        assertThat(keys("x", "|1|not base64!|x " + KEY, "|1|short " + KEY)).isEmpty();
    }

    @Test
    void marked_lines_vouch_for_nobody() {
        KnownHosts known = KnownHosts.parse(List.of("@revoked * " + KEY, "@cert-authority * " + OTHER));
        assertThat(known.keys("oss1")).isEmpty();
        assertThat(known.revoked("oss1")).containsExactly(KEY);
    }

    @Test
    void a_fingerprint_is_the_one_that_ssh_keygen_shows() {
        assertThat(Fingerprint.of(KEY)).isEqualTo("ssh-ed25519 SHA256:11LtZarSlHOrJwsOSpBB+bJzig+doGn6vQ4ZzvLaDyU");
    }
}
