package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.cloud.AwsClients;
import io.jenkins.plugins.lustre.cloud.AwsSettings;
import io.jenkins.plugins.lustre.controller.EnvironmentAccess;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.cloud.LabCloudBuilder;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Whatever is asked wrongly, of the cloud and of the hosts: it is told clearly, and nothing is created or lost. */
class BadInputTest {

    private static Laboratory laboratory;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void open() {
        laboratory = Laboratory.start(1, 10, Duration.ofMillis(100), builder -> builder);
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    @BeforeEach
    void forgetCalls() {
        laboratory.cloud().calls().clear();
    }

    @AfterEach
    void heal() {
        laboratory.cloud().resourceFaults().heal("Oss1");
    }

    private LabBuild build() {
        return new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out);
    }

    private void run(String script) throws Exception {
        run(build(), script);
    }

    private static void run(LustreBuild build, String script) throws Exception {
        new ScriptedPipeline(build).run(script);
    }

    private void nothingWasChanged() {
        assertThat(laboratory.cloud().calls().changes()).isEmpty();
    }

    @Test
    void anUnknownSubnet() {
        LabBuild elsewhere = new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out) {
            @Override
            protected ComputeEnvironment environment() {
                ComputeEnvironment e = super.environment();
                return new ComputeEnvironment(
                        e.name(),
                        e.region(),
                        e.endpoint(),
                        "subnet-00000000000000ff",
                        e.securityGroupId(),
                        e.keyPairName(),
                        e.placementGroup(),
                        e.ami(),
                        e.ssh(),
                        e.clients(),
                        e.software(),
                        e.dataDisks());
            }
        };
        assertThatThrownBy(() -> run(elsewhere, "lustreProvision stackName: 'subnet'"))
                .hasMessageContainingAll("subnet subnet-00000000000000ff", "nothing was changed");
        nothingWasChanged();
    }

    @Test
    void wrongAwsCredentials() {
        LabBuild stranger = new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out) {
            @Override
            public EnvironmentAccess open(EnvironmentDefinition definition) {
                AwsSettings settings = AwsSettings.of(
                        laboratory.cloud().region(), definition.environment().endpoint());
                return new EnvironmentAccess(
                        AwsClients.open(
                                settings,
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                        LabCloudBuilder.ACCESS_KEY_ID, "not-the-key-of-anybody"))),
                        laboratory.ssh());
            }
        };
        assertThatThrownBy(() -> run(stranger, "lustreProvision stackName: 'stranger'"))
                .hasMessageContaining("does not accept the credentials of this environment")
                .hasMessageNotContaining("not-the-key-of-anybody");
        assertThatThrownBy(() -> run(stranger, "lustreDestroy stackName: 'stranger'"))
                .hasMessageContaining("does not accept the credentials");
        nothingWasChanged();
    }

    @Test
    void aTemplateThatIsTooLarge() {
        assertThatThrownBy(() -> run("lustreProvision stackName: 'large', ossCount: 60"))
                .hasMessageContainingAll("CloudFormation takes 51200", "nothing was changed");
        nothingWasChanged();
    }

    @Test
    void aStackInRollbackComplete() throws Exception {
        laboratory.cloud().resourceFaults().failCreate("Oss1", "no capacity");
        assertThatThrownBy(() -> run("lustreProvision stackName: 'rolled'")).hasMessageContaining("no capacity");
        laboratory.cloud().resourceFaults().heal("Oss1");
        laboratory.cloud().calls().clear();
        assertThatThrownBy(() -> run("lustreProvision stackName: 'rolled'"))
                .hasMessageContainingAll("rolled is in ROLLBACK_COMPLETE", "lustreDestroy");
        assertThatThrownBy(() -> run("lustreScaleOut stackName: 'rolled', ossCount: 2"))
                .hasMessageContaining("ROLLBACK_COMPLETE");
        assertThatThrownBy(() -> run("lustreConfigureMds stackName: 'rolled'"))
                .hasMessageContaining("ROLLBACK_COMPLETE");
        nothingWasChanged();
        run("lustreDestroy stackName: 'rolled'");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("The stack rolled is gone");
    }

    /** Shell, Groovy and CloudFormation would each take one of them for something to do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(touch CANARY)",
                "`touch CANARY`",
                "x; touch CANARY #",
                "x\\' && touch CANARY && \\'",
                "x\\ntouch CANARY",
                "${AWS::StackId}",
                "{{resolve:ssm:/canary}}"
            })
    void metacharactersInAnyFieldAreDataAndAreRefused(String template) throws Exception {
        Path canary = directory.resolve("canary");
        String bad = template.replace("CANARY", canary.toString());
        for (String script : List.of(
                "lustreProvision stackName: '" + bad + "'",
                "lustreProvision stackName: 'm', environment: '" + bad + "'",
                "lustreProvision stackName: 'm', fsname: '" + bad + "'",
                "lustreProvision stackName: 'm', mdsSize: '" + bad + "'",
                "lustreProvision stackName: 'm', ossSize: '" + bad + "'",
                "lustreProvision stackName: 'm', spotPrice: '" + bad + "'",
                "lustreProvision stackName: 'm', tags: 'a=" + bad + "'",
                "lustreProvision stackName: 'm', tags: '" + bad + "=a'",
                "lustreScaleOut ossCount: 2, stackName: '" + bad + "'",
                "lustreScaleOut ossCount: 2, stackName: 'm', environment: '" + bad + "'",
                "lustreConfigureMds stackName: '" + bad + "'",
                "lustreConfigureMds stackName: 'm', environment: '" + bad + "'",
                "lustreConfigureOss stackName: '" + bad + "'",
                "lustreConfigureOss stackName: 'm', environment: '" + bad + "'",
                "lustreConfigureClients stackName: '" + bad + "'",
                "lustreConfigureClients stackName: 'm', environment: '" + bad + "'",
                "lustreBench stackName: '" + bad + "'",
                "lustreBench stackName: 'm', environment: '" + bad + "'",
                "lustreBench stackName: 'm', operations: ['" + bad + "']",
                "lustreBench stackName: 'm', tool: '" + bad + "'",
                "lustreBench stackName: 'm', fileSize: '" + bad + "'",
                "lustreBench stackName: 'm', blockSize: '" + bad + "'",
                "lustreBench stackName: 'm', gates: ['" + bad + "']",
                "lustreBench stackName: 'm', onRegression: '" + bad + "'",
                "lustreDestroy stackName: 'm', environment: '" + bad + "'")) {
            assertThatThrownBy(() -> run(script)).as(script).isInstanceOf(Exception.class);
        }
        nothingWasChanged();
        assertThat(canary).doesNotExist();
    }

    @Test
    void metacharactersInFieldsThatMayHoldAnyTextAreNeverRun() throws Exception {
        Path canary = directory.resolve("canary");
        run("lustreProvision stackName: 'text', fsname: 'text'");
        String bad = "$(touch " + canary + ") `touch " + canary + "` ; touch " + canary + " \\' \\\" ../../x";
        run("lustreConfigureMds reformat: '" + bad + "'");
        run("lustreConfigureOss reformat: '" + bad + "'");
        run("lustreConfigureClients clients: ['client1']");
        run("lustreBench clients: [1], operations: ['write'], tool: 'dd', fileSize: '1MiB', repetitions: 1, name: '"
                + bad + "'");
        assertThatThrownBy(() -> run("lustreConfigureClients clients: ['" + bad + "']"))
                .hasMessageContaining("has no client $(touch");
        assertThatThrownBy(() -> run("lustreScaleOut ossCount: 2, ossSize: '" + bad + "'"))
                .hasMessageContaining("OSS size '$(touch");
        run("lustreDestroy()");
        assertThat(canary).doesNotExist();
        assertThat(directory.resolve("artifacts").toFile().list())
                .as("artifacts, all in their directory")
                .anyMatch(name -> name.startsWith("lustre-bench-") && name.endsWith(".json"));
    }
}
