package io.jenkins.plugins.lustre.host;

import static io.jenkins.plugins.lustre.host.LabCluster.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabHost;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no caller should send are refused before anything happens, and none is ever run. */
class BadValuesTest {
    private static final Map<String, Map<String, String>> GOOD = Map.of(
            "mds", Map.of("FSNAME", "scratch"),
            "oss", Map.of("FSNAME", "scratch", "MGS_NID", "127.0.0.9@tcp", "FIRST_OST_INDEX", "1"),
            "client", Map.of("FSNAME", "scratch", "MGS_NID", "127.0.0.9@tcp", "EXPECTED_OSTS", "0 1"),
            "unmount", Map.of("FSNAME", "scratch", "MGS_NID", "127.0.0.9@tcp"),
            "software", Map.of("ROLE", "server", "MODE", "image", "NID_ADDRESS", "127.0.0.9"),
            "bench-prepare",
                    Map.of("DIRECTORY", "/mnt/data/b", "OWNER", "centos", "STRIPE_COUNT", "1", "NEED_BYTES", "1"),
            "bench-server", Map.of("ENDPOINT", "127.0.0.9,8765", "RUN_SECONDS", "1"),
            "status", Map.of("FSNAME", "scratch"));

    private static LabCluster lab;
    private static LabHost host;

    @BeforeAll
    static void start() {
        lab = new LabCluster();
        host = lab.server("oss1", 1);
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    static Stream<Arguments> everyValueOfEveryScript() {
        return GOOD.entrySet().stream()
                .flatMap(script -> script.getValue().keySet().stream()
                        .map(name -> Arguments.of(script.getKey(), name, script.getValue())));
    }

    @ParameterizedTest
    @MethodSource("everyValueOfEveryScript")
    void shell_metacharacters_are_data_and_are_refused(String script, String name, Map<String, String> good) {
        String canary = host.path("/tmp/canary").toString();
        for (String bad : List.of(
                "$(touch " + canary + ")",
                "`touch " + canary + "`",
                "x; touch " + canary,
                "x' && touch " + canary + " '",
                "x\ntouch " + canary,
                "a[$(touch " + canary + ")]",
                "")) {
            ScriptRun run = ScriptRun.of(host, script, with(good, name, bad));
            assertThat(run.exit()).as(bad + "\n" + run.output()).isEqualTo(64);
            assertThat(run.output()).contains("ERROR: " + name + " is not ");
        }
        assertThat(host.path("/tmp/canary")).doesNotExist();
        assertThat(host.read("/lab/disks/nvme1n1")).isEmpty();
    }

    static Stream<Arguments> nearMisses() {
        return Stream.of(
                Arguments.of("mds", "FSNAME", "ninechars"),
                Arguments.of("mds", "FSNAME", "a-b"),
                Arguments.of("oss", "FIRST_OST_INDEX", "-1"),
                Arguments.of("oss", "FIRST_OST_INDEX", "65504"),
                Arguments.of("oss", "FIRST_OST_INDEX", "0x3"),
                Arguments.of("oss", "MGS_NID", "mds1@tcp"),
                Arguments.of("oss", "MGS_NID", "127.0.0.9"),
                Arguments.of("client", "EXPECTED_OSTS", "0,1"),
                Arguments.of("client", "EXPECTED_OSTS", "08"),
                Arguments.of("bench-prepare", "DIRECTORY", "/mnt/data"),
                Arguments.of("bench-prepare", "OWNER", "Root"),
                Arguments.of("bench-server", "ENDPOINT", "0.0.0.0"));
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void values_that_are_nearly_right_are_refused(String script, String name, String bad) {
        ScriptRun run = ScriptRun.of(host, script, with(GOOD.get(script), name, bad));
        assertThat(run.exit()).as(run.output()).isEqualTo(64);
        assertThat(host.read("/lab/disks/nvme1n1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MOUNT_SECONDS",
                "RETRY_SECONDS",
                "PROOF_SECONDS",
                "UNMOUNT_SECONDS",
                "DF_SECONDS",
                "EXPECTED_DISKS"
            })
    void a_number_is_checked_before_the_shell_calculates_with_it(String name) {
        String canary = host.path("/tmp/canary").toString();
        ScriptRun run = ScriptRun.of(host, "mds", with(GOOD.get("mds"), name, "a[$(touch " + canary + ")]"));
        assertThat(run.exit()).as(run.output()).isEqualTo(64);
        assertThat(host.path("/tmp/canary")).doesNotExist();
    }

    @Test
    void what_may_be_destroyed_is_compared_and_never_run() {
        String canary = host.path("/tmp/canary").toString();
        host.write("/lab/disks/nvme1n1", "TYPE=xfs\n");
        ScriptRun run = ScriptRun.of(
                host, "mds", with(GOOD.get("mds"), "REFORMAT", "* $(touch " + canary + ") `touch " + canary + "`"));
        assertThat(run.exit()).as(run.output()).isEqualTo(65);
        assertThat(host.path("/tmp/canary")).doesNotExist();
        assertThat(host.read("/lab/disks/nvme1n1")).isEqualTo("TYPE=xfs\n");
        host.write("/lab/disks/nvme1n1", "");
    }
}
