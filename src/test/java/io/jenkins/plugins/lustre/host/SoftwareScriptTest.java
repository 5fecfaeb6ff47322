package io.jenkins.plugins.lustre.host;

import static io.jenkins.plugins.lustre.host.LabCluster.ok;
import static io.jenkins.plugins.lustre.host.LabCluster.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoftwareScriptTest {
    private static final String RUNNING = "4.18.0-553.5.1.el8_10.x86_64";
    private static final String PATCHED = "4.18.0-553.5.1.el8_lustre.x86_64";

    private final LabCluster lab = new LabCluster();

    @AfterEach
    void close() {
        lab.close();
    }

    private static Map<String, String> image(LabHost host, String role) {
        return Map.of("ROLE", role, "MODE", "image", "NID_ADDRESS", host.address());
    }

    private static Map<String, String> repository(LabHost host, String role) {
        return Map.of(
                "ROLE", role,
                "MODE", "repository",
                "NID_ADDRESS", host.address(),
                "REPOSITORY_URL", "https://packages.example/lustre/el8/server",
                "SIGNING_KEY_URL", "https://packages.example/lustre/key.asc");
    }

    @Test
    void an_image_with_lustre_is_loaded_and_joins_the_network() {
        LabHost host = lab.server("oss1", 1);
        ScriptRun run = ok(host, "software", image(host, "server"));
        assertThat(run.result().path("reboot").asBoolean()).isFalse();
        assertThat(run.result().path("nid").asText()).isEqualTo(host.address() + "@tcp");
        assertThat(run.result().path("lustre").asText()).isEqualTo("2.17.57");
        assertThat(host.read("/etc/lnet.conf")).contains("0: eth0");
        assertThat(host.read("/lab/modules")).contains("lustre", "lnet");
        ok(host, "software", image(host, "server"));
        assertThat(host.read("/lab/enabled")).isEqualTo("lnet\n");
    }

    @Test
    void networks_that_somebody_else_configured_are_never_overwritten() throws Exception {
        LabHost host = lab.client("node1");
        String foreign =
                "net:\n    - net type: o2ib\n      local NI(s):\n        - interfaces:\n              0: ib0\n";
        host.write("/etc/lnet.conf", foreign);
        ScriptRun run = ScriptRun.of(host, "software", image(host, "client"));
        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.output())
                .contains("net type: o2ib", "/etc/lnet.conf configures other networks", "Add tcp on eth0 to it");
        assertThat(host.read("/etc/lnet.conf")).isEqualTo(foreign);

        String up = "sudo -n lnetctl lnet configure && sudo -n lnetctl net add --net tcp --if eth0";
        assertThat(host.command(up).start().waitFor()).isZero();
        ok(host, "software", image(host, "client"));
        assertThat(host.read("/etc/lnet.conf")).isEqualTo(foreign);
    }

    @Test
    void a_network_file_of_comments_or_of_an_earlier_version_is_replaced() {
        LabHost host = lab.client("node1");
        host.write("/etc/lnet.conf", "# lnet.conf - an example\n# net:\n#    - net type: tcp1\n\n");
        ok(host, "software", image(host, "client"));
        String ours = host.read("/etc/lnet.conf");
        assertThat(ours).startsWith("# written by Lustre for Jenkins\nnet:\n").contains("0: eth0");
        host.write("/etc/lnet.conf", ours.substring(ours.indexOf('\n') + 1));
        ok(host, "software", image(host, "client"));
        assertThat(host.read("/etc/lnet.conf")).isEqualTo(ours);
    }

    @Test
    void an_image_without_lustre_is_told_in_the_tools_words() {
        LabHost host = lab.start("oss1", LabRole.BARE, List.of());
        ScriptRun run = ScriptRun.of(host, "software", image(host, "server"));
        assertThat(run.exit()).isEqualTo(69);
        assertThat(run.output())
                .contains("the image has no Lustre server software for kernel " + RUNNING)
                .contains("modprobe: FATAL: Module lustre not found in directory /lib/modules/" + RUNNING);
    }

    @Test
    void a_client_image_is_no_server() {
        LabHost host = lab.client("node1");
        assertThat(ScriptRun.of(host, "software", image(host, "server")).exit()).isEqualTo(69);
        ok(host, "software", image(host, "client"));
    }

    @Test
    void packages_for_the_running_kernel_need_no_reboot() {
        LabHost host = lab.start("node1", LabRole.BARE, List.of());
        host.write("/lab/repository", RUNNING);
        ScriptRun run = ok(host, "software", repository(host, "client"));
        assertThat(run.result().path("reboot").asBoolean()).isFalse();
        assertThat(host.read("/etc/yum.repos.d/lustre-for-jenkins.repo"))
                .contains("gpgcheck=1", "gpgkey=https://packages.example/lustre/key.asc");
    }

    @Test
    void packages_may_be_spread_over_repositories_with_keys_of_their_own() {
        LabHost host = lab.start("oss1", LabRole.BARE, List.of());
        host.write("/lab/repository", RUNNING);
        Map<String, String> several = with(
                repository(host, "server"),
                "REPOSITORY_URL",
                "https://packages.example/server/$basearch https://other.example/e2fsprogs");
        ok(host, "software", with(several, "SIGNING_KEY_URL", "https://packages.example/a https://other.example/b"));
        assertThat(host.read("/lab/keys")).isEqualTo("https://packages.example/a\nhttps://other.example/b\n");
        assertThat(host.read("/etc/yum.repos.d/lustre-for-jenkins.repo")).isEqualTo("""
                        [lustre-for-jenkins]
                        name=Lustre
                        baseurl=https://packages.example/server/$basearch
                        enabled=1
                        gpgcheck=1
                        gpgkey=https://packages.example/a https://other.example/b
                        [lustre-for-jenkins-2]
                        name=Lustre
                        baseurl=https://other.example/e2fsprogs
                        enabled=1
                        gpgcheck=1
                        gpgkey=https://packages.example/a https://other.example/b
                        """);
    }

    @Test
    void packages_for_another_kernel_bring_it_and_ask_for_one_reboot() {
        LabHost host = lab.start("oss1", LabRole.BARE, List.of());
        host.write("/lab/repository", PATCHED);
        String boot = host.bootId();
        ScriptRun run = ok(host, "software", repository(host, "server"));
        assertThat(run.result().path("reboot").asBoolean()).isTrue();
        assertThat(run.result().path("kernel").asText()).isEqualTo(PATCHED);
        assertThat(host.bootId()).as("the reboot is the caller's").isEqualTo(boot);
        host.reboot();
        ScriptRun after = ok(host, "software", repository(host, "server"));
        assertThat(after.result().path("reboot").asBoolean()).isFalse();
        assertThat(after.result().path("kernel").asText()).isEqualTo(PATCHED);
    }

    @Test
    void a_repository_that_is_not_there_fails_in_the_tools_words() {
        LabHost host = lab.start("oss1", LabRole.BARE, List.of());
        ScriptRun run = ScriptRun.of(host, "software", repository(host, "server"));
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.output()).contains("Status code: 404 for https://packages.example/lustre/el8/server");
    }

    @Test
    void packages_are_never_installed_without_their_key() {
        LabHost host = lab.start("oss1", LabRole.BARE, List.of());
        host.write("/lab/repository", RUNNING);
        ScriptRun run =
                ScriptRun.of(host, "software", with(repository(host, "server"), "SIGNING_KEY_URL", "http://x/key"));
        assertThat(run.exit()).isEqualTo(64);
        assertThat(host.path("/etc/yum.repos.d/lustre-for-jenkins.repo")).doesNotExist();
    }

    @Test
    void an_address_that_the_host_does_not_have_is_an_error() {
        LabHost host = lab.client("node1");
        ScriptRun run = ScriptRun.of(host, "software", with(image(host, "client"), "NID_ADDRESS", "10.9.9.9"));
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output()).contains("no network interface has the address 10.9.9.9", "node1=10.0.0.7");
        run = ScriptRun.of(host, "software", with(image(host, "client"), "NID_ADDRESS", "node1.example.org"));
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output())
                .contains("the name node1.example.org means nothing on this host", host.address(), "node1=10.0.0.7");
        run = ScriptRun.of(host, "software", with(image(host, "client"), "NID_ADDRESS", "node1;id"));
        assertThat(run.exit()).isEqualTo(64);
    }

    @Test
    void a_name_is_the_address_that_the_host_itself_has_by_it() {
        LabHost host = lab.client("node1");
        Map<String, String> named = with(image(host, "client"), "NID_ADDRESS", "node1.example.org");
        host.write("/etc/hosts", "127.0.0.1 localhost node1.example.org\n127.9.9.9 node1.example.org\n");
        ScriptRun run = ScriptRun.of(host, "software", named);
        assertThat(run.exit()).isEqualTo(66);
        assertThat(run.output())
                .contains("the name node1.example.org means 127.0.0.1 127.9.9.9 on this host, and none of its own");
        assertThat(host.path("/etc/lnet.conf")).doesNotExist();
        host.write("/etc/hosts", "127.0.0.1 node1.example.org\n" + host.address() + " node1.example.org node1\n");
        run = ScriptRun.of(host, "software", named);
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains("node1.example.org is " + host.address() + " on this host");
        assertThat(run.result().path("nid").asText()).isEqualTo(host.address() + "@tcp");
    }
}
