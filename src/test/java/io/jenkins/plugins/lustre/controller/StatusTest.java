package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lifecycle.ClusterStatus;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a cluster is, as a step tells it: when all is well, and when it is not. */
class StatusTest {

    private static Laboratory laboratory;

    @TempDir
    static Path home;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @BeforeAll
    static void makeCluster() throws Exception {
        laboratory = Laboratory.start(2, 10, Duration.ofMillis(100), builder -> builder);
        LustreBuild build = new LabBuild(laboratory, home.resolve("build"), home.resolve("artifacts"), System.out);
        ProvisionStep provision = new ProvisionStep("looked-at");
        provision.setFsname("scratch");
        provision.setOssCount(2);
        for (Work work : List.of(
                provision.work(UnaryOperator.identity()),
                new ConfigureWork("", "looked-at", List.of(), Duration.ofMinutes(2)))) {
            try (DrivenOperation operation = DrivenOperation.begin(build, work)) {
                assertThat(operation.toEnd()).isInstanceOf(Outcome.Succeeded.class);
            }
        }
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    @Test
    void aClusterThatIsWellIsTold() throws Exception {
        LustreBuild build = build("well");
        Map<?, ?> status = look(build, OnDegraded.FAILURE, List.of());

        assertThat(status.get("degraded")).isEqualTo(false);
        assertThat(status.get("problems")).isEqualTo(List.of());
        assertThat(rows(status, "servers")).extracting(row -> row.get("name")).containsExactly("mds1", "oss1", "oss2");
        assertThat(rows(status, "clients")).allSatisfy(client -> {
            assertThat(client.get("mounted")).isEqualTo(true);
            assertThat(client.get("imports"))
                    .isEqualTo(Map.of("scratch-MDT0000", "FULL", "scratch-OST0000", "FULL", "scratch-OST0001", "FULL"));
            assertThat(client.get("lustre")).isEqualTo("2.17.57");
        });
        assertThat(rows(status, "targets")).hasSize(3).allSatisfy(target -> {
            assertThat(target.get("up")).isEqualTo(true);
            assertThat(target.get("active")).isEqualTo(true);
            assertThat((Long) target.get("bytesAvailable")).isPositive();
            assertThat((Long) target.get("inodesFree")).isPositive();
        });
        assertThat(console())
                .contains("The file system scratch of the stack looked-at is well.", "Hosts looked at: 5 of 5")
                .doesNotContain("FAILURE:");
        assertThat(new BuildStatuses(build.directory()).all())
                .extracting(ClusterStatus::degraded)
                .containsExactly(false);
    }

    @Test
    void aFullOstAndAnInactiveOneDegradeIt() throws Exception {
        LabHost client = laboratory.host("client1");
        Path full = client.path("/lab").getParent().getParent().getParent().resolve("lustre");
        Path available;
        try (var files = Files.walk(full)) {
            available = files.filter(f -> f.getFileName().toString().equals("targets"))
                    .findFirst()
                    .orElseThrow()
                    .resolveSibling("available.OST0001");
        }
        Files.writeString(available, "1000\n");
        client.write("/lab/inactive", "scratch-OST0000\n");
        try {
            Map<?, ?> status = look(build("full"), OnDegraded.UNSTABLE, List.of());
            assertThat(status.get("problems"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .contains("scratch-OST0001 is 100 % full.", "scratch-OST0000 is inactive on client1.")
                    .hasSize(2);
            assertThat(console()).contains("UNSTABLE: Lustre looked-at is degraded: ");
        } finally {
            Files.delete(available);
            client.write("/lab/inactive", "");
        }
    }

    @Test
    void aClientThatHasNotMountedItDegradesItUnlessOthersAreMeant() throws Exception {
        LabHost client = laboratory.host("client2");
        String mounts = client.read("/proc/mounts");
        client.write(
                "/proc/mounts",
                String.join(
                                "\n",
                                mounts.lines()
                                        .filter(line -> !line.contains(" lustre "))
                                        .toList()) + "\n");
        try {
            assertThat(look(build("unmounted"), OnDegraded.NOTHING, List.of()).get("problems"))
                    .isEqualTo(List.of("client2 has nothing mounted at /mnt/data."));
            assertThat(console()).contains("DEGRADED").doesNotContain("UNSTABLE:", "FAILURE:");
            assertThat(look(build("meant"), OnDegraded.UNSTABLE, List.of("client1"))
                            .get("degraded"))
                    .isEqualTo(false);
        } finally {
            client.write("/proc/mounts", mounts);
        }
    }

    @Test
    void anOssThatIsSilentDelaysNoOtherAndIsNoFailureOfTheStep() throws Exception {
        LabHost oss = laboratory.host("oss2");
        oss.unplug();
        try {
            Map<?, ?> status = look(build("silent"), OnDegraded.FAILURE, List.of());
            assertThat(status.get("problems"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .anySatisfy(problem -> assertThat(problem).startsWith("Nothing is known of oss2: "));
            assertThat(rows(status, "servers"))
                    .extracting(row -> row.get("answers"))
                    .containsExactly(true, true, false);
            assertThat(rows(status, "targets")).extracting(row -> row.get("up")).containsExactly(true, true, false);
            assertThat(console()).contains("FAILURE: Lustre looked-at is degraded: ");
        } finally {
            oss.plug();
        }
    }

    @SuppressWarnings("unchecked") // as the step returns it
    private static List<Map<String, Object>> rows(Map<?, ?> status, String name) {
        return (List<Map<String, Object>>) status.get(name);
    }

    private static Map<?, ?> look(LustreBuild build, OnDegraded onDegraded, List<String> clients) throws Exception {
        StatusWork work = new StatusWork("laboratory", "looked-at", clients, 90, onDegraded, Duration.ofSeconds(30));
        try (DrivenOperation operation = DrivenOperation.begin(build, work)) {
            Outcome<Object> outcome = operation.toEnd();
            assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
            return (Map<?, ?>)
                    Completion.complete(build, operation.id(), ((Outcome.Succeeded<Object>) outcome).result());
        }
    }

    private LustreBuild build(String name) {
        return new LabBuild(
                laboratory,
                directory.resolve(name),
                directory.resolve("artifacts"),
                new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private String console() {
        return console.toString(StandardCharsets.UTF_8);
    }
}
