package io.jenkins.plugins.lustre.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.lustre.controller.ConfigureClientsWork;
import io.jenkins.plugins.lustre.controller.ConfigureMdsWork;
import io.jenkins.plugins.lustre.controller.EnvironmentAccess;
import io.jenkins.plugins.lustre.controller.EnvironmentDefinition;
import io.jenkins.plugins.lustre.controller.LustreBuild;
import io.jenkins.plugins.lustre.controller.Work;
import io.jenkins.plugins.lustre.controller.WorkDriver;
import io.jenkins.plugins.lustre.lab.Laboratory;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.ssh.FileHostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import io.jenkins.plugins.lustre.ssh.SshIdentity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with hosts that a cluster has: it is told host by host, and nothing on them is lost. */
class BadHostsTest {

    private static final Duration SHORT = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
    private Laboratory laboratory;

    @BeforeEach
    void open() {
        laboratory = Laboratory.start(2, 10, Duration.ofMillis(100), builder -> builder);
    }

    @AfterEach
    void close() {
        laboratory.close();
    }

    private LabBuild build() {
        return new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out);
    }

    private void run(String script) throws Exception {
        new ScriptedPipeline(build()).run(script);
    }

    private static String failure(LustreBuild build, Work work) throws Exception {
        Outcome<Object> outcome = WorkDriver.run(build, work);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<Object>) outcome).message();
    }

    private void nothingWasChanged() {
        assertThat(laboratory.cloud().calls().changes()).isEmpty();
    }

    @Test
    void whatIsWrongWithServersAndClientsThatStand() throws Exception {
        run("lustreProvision stackName: 'bad', fsname: 'bad'");
        laboratory.cloud().calls().clear();

        assertThatThrownBy(() -> run("lustreProvision stackName: 'bad', fsname: 'bad', mdsSize: 'Large'"))
                .hasMessageContainingAll("i4i.8xlarge", "nothing was changed");
        assertThatThrownBy(() -> run("lustreProvision stackName: 'bad', fsname: 'other'"))
                .hasMessageContainingAll("fsname", "nothing was changed");
        nothingWasChanged();

        laboratory.host("mds1").write("/lab/disks/nvme1n1", "TYPE=xfs\n");
        assertThatThrownBy(() -> run("lustreConfigureMds()")).hasMessageContainingAll("mds1", "exit status 65");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("xfs");
        assertThat(laboratory.host("mds1").read("/lab/disks/nvme1n1")).isEqualTo("TYPE=xfs\n");
        laboratory.host("mds1").write("/lab/disks/nvme1n1", "");

        assertThat(failure(withKeyOfAStranger(), new ConfigureMdsWork("", "bad", "", SHORT)))
                .contains("mds1", "Auth");
        assertThat(laboratory.host("mds1").read("/lab/disks/nvme1n1")).isEmpty();

        run("lustreConfigureMds()\nlustreConfigureOss()");
        laboratory.host("client2").lose();
        assertThat(failure(build(), new ConfigureClientsWork("", "", List.of(), SHORT)))
                .contains("client2")
                .doesNotContain("client1:");
        assertThat(laboratory.host("client1").read("/proc/mounts")).contains(":/bad ");
        run("lustreConfigureClients clients: ['client1']");
        nothingWasChanged();
    }

    private LabBuild withKeyOfAStranger() {
        return new LabBuild(laboratory, directory.resolve("build"), directory.resolve("artifacts"), out) {
            @Override
            public EnvironmentAccess open(EnvironmentDefinition definition) {
                SshIdentity another = SshIdentity.withKey(
                        Laboratory.USER,
                        LabKeys.privateText(LabKeys.ed25519(), null).getBytes(StandardCharsets.UTF_8),
                        null);
                HostKeys keys = new HostKeys(
                        definition.environment().ssh(), new FileHostKeyStore(directory.resolve("known_hosts")));
                return new EnvironmentAccess(
                        laboratory.aws(),
                        SshConnections.open(definition.environment().ssh(), role -> another, keys));
            }
        };
    }
}
