package io.jenkins.plugins.lustre.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.demo.LabBuild;
import io.jenkins.plugins.lustre.lab.Canary;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.ssh.FileHostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import io.jenkins.plugins.lustre.ssh.SshIdentity;
import io.jenkins.plugins.lustre.steps.BenchStep;
import io.jenkins.plugins.lustre.steps.ConfigureClientsStep;
import io.jenkins.plugins.lustre.steps.ConfigureMdsStep;
import io.jenkins.plugins.lustre.steps.ConfigureOssStep;
import io.jenkins.plugins.lustre.steps.DestroyStep;
import io.jenkins.plugins.lustre.steps.LustreStep;
import io.jenkins.plugins.lustre.steps.ProvisionStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret is in anything that is written, sent or started, at no moment of the whole job. */
class CanaryTest {

    private static final String PASSPHRASE = "canary-passphrase-of-the-laboratory";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private LabBuild build(Laboratory laboratory, String lockedKey) {
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        return new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out) {
            @Override
            public EnvironmentAccess open(EnvironmentDefinition definition) {
                SshIdentity identity =
                        SshIdentity.withKey(Laboratory.USER, lockedKey.getBytes(StandardCharsets.UTF_8), PASSPHRASE);
                HostKeys keys = new HostKeys(
                        definition.environment().ssh(), new FileHostKeyStore(directory.resolve("known_hosts")));
                return new EnvironmentAccess(
                        laboratory.aws(),
                        SshConnections.open(definition.environment().ssh(), role -> identity, keys));
            }
        };
    }

    private static List<LustreStep> job() {
        BenchStep bench = new BenchStep();
        bench.setOperations(List.of("write"));
        bench.setFileSize("1MiB");
        bench.setRepetitions(1);
        return List.of(
                new ProvisionStep("canary"),
                new ConfigureMdsStep(),
                new ConfigureOssStep(),
                new ConfigureClientsStep(),
                bench,
                new DestroyStep());
    }

    @Test
    void noSecretIsAnywhereAtAnySave() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            String lockedKey = laboratory.privateKey(PASSPHRASE);
            Canary canary = Canary.of(laboratory, PASSPHRASE, lockedKey);
            LabBuild build = build(laboratory, lockedKey);
            for (LustreStep step : job()) {
                String id = UUID.randomUUID().toString();
                try (ActiveOperation operation =
                        ActiveOperation.begin(build, id, step.work(UnaryOperator.identity()))) {
                    WorkDriver.until(operation, () -> {
                        look(canary);
                        return operation.outcome().isPresent();
                    });
                    Outcome<Object> outcome = operation.outcome().orElseThrow();
                    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
                    Completion.complete(build, id, ((Outcome.Succeeded<Object>) outcome).result());
                }
                look(canary);
                canary.notInLaboratory();
            }
            canary.notIn("the console", console.toString(StandardCharsets.UTF_8));
            assertThat(directory.resolve("artifacts/lustre.json")).exists();
        }
    }

    private void look(Canary canary) {
        try {
            canary.notIn(directory);
            canary.notInProcesses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSearchFindsASecretWhereverThereIsOne() throws Exception {
        try (Laboratory laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder)) {
            String lockedKey = laboratory.privateKey(PASSPHRASE);
            Canary canary = Canary.of(laboratory, PASSPHRASE, lockedKey);
            Files.write(directory.resolve("program.dat"), ("\0\1 " + PASSPHRASE).getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> canary.notIn(directory)).isInstanceOf(AssertionError.class);
            String line = lockedKey.lines().skip(2).findFirst().orElseThrow();
            assertThatThrownBy(() -> canary.notIn("text", "x" + line)).isInstanceOf(AssertionError.class);
            laboratory.host("client1").write("/tmp/key", lockedKey);
            assertThatThrownBy(canary::notInLaboratory).isInstanceOf(AssertionError.class);
            Process told = new ProcessBuilder("sh", "-c", "read -r line; : " + PASSPHRASE).start();
            try {
                assertThatThrownBy(canary::notInProcesses).hasMessageContaining("the command line of");
            } finally {
                told.destroy();
            }
        }
    }
}
