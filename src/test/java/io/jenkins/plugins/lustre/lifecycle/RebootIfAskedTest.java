package io.jenkins.plugins.lustre.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.host.HostScripts;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabKeys;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import io.jenkins.plugins.lustre.model.ComputeEnvironment.LustreSoftware;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.SshReach;
import io.jenkins.plugins.lustre.model.SshReach.HostKeyPolicy;
import io.jenkins.plugins.lustre.operation.LiveSession;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.OperationCodec;
import io.jenkins.plugins.lustre.operation.OperationRun;
import io.jenkins.plugins.lustre.operation.OperationStore;
import io.jenkins.plugins.lustre.operation.Operations;
import io.jenkins.plugins.lustre.operation.Outcome;
import io.jenkins.plugins.lustre.operation.PrintedLog;
import io.jenkins.plugins.lustre.ssh.FileHostKeyStore;
import io.jenkins.plugins.lustre.ssh.HostKeys;
import io.jenkins.plugins.lustre.ssh.RemoteTask;
import io.jenkins.plugins.lustre.ssh.SshConnections;
import io.jenkins.plugins.lustre.ssh.SshIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that bring a kernel of their own: one reboot, and what is told if the host comes back as it was. */
class RebootIfAskedTest {

    private static final String PATCHED = "4.18.0-553.5.1.el8_lustre.x86_64";
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final KeyPair KEY = LabKeys.ed25519();

    @TempDir
    Path directory;

    private Outcome<?> install(LabHosts lab, LabHost machine) throws Exception {
        Host host = new Host("oss1", Role.OSS, machine.address(), null, machine.hostKeyLines());
        LustreSoftware software = new LustreSoftware(
                LustreSoftware.Mode.REPOSITORY, "https://packages.example/el8", "https://packages.example/key.asc");
        RemoteTask task = RemoteTask.of(host, HostScripts.software(software, host), LONG);
        Operation<Void> operation = Operations.then(task, new RebootIfAsked(host, task, LONG));

        SshReach reach = new SshReach(lab.port(), null, Map.of(), List.of(), HostKeyPolicy.KNOWN_ONLY, 5);
        SshIdentity identity =
                SshIdentity.withKey("centos", LabKeys.privateText(KEY, null).getBytes(StandardCharsets.US_ASCII), null);
        OperationStore store = new OperationStore(directory, new OperationCodec(LifecycleKinds.all()));
        ExecutorService pool = Executors.newCachedThreadPool();
        try (SshConnections connections = SshConnections.open(
                reach, role -> identity, new HostKeys(reach, new FileHostKeyStore(directory.resolve("known_hosts"))))) {
            LiveSession session = new LiveSession(
                    Clock.systemUTC(),
                    PrintedLog.open(store, "op", () -> System.out),
                    pool,
                    Map.of(SshConnections.class, connections));
            OperationRun<?> run = OperationRun.begin(store, "op", Map.of(), session, operation);
            for (Optional<Duration> wait = run.step(); wait.isPresent(); wait = run.step()) {
                LockSupport.parkNanos(wait.get().toNanos());
            }
            return run.outcome().orElseThrow();
        } finally {
            pool.shutdownNow();
        }
    }

    private static LabHost start(LabHosts lab, int number) {
        LabHost machine = lab.start(LabHostSpec.of(
                "oss1", "127.34.7." + number, "centos", LabKeys.publicLine(KEY.getPublic()), LabRole.BARE));
        machine.write("/lab/repository", PATCHED);
        return machine;
    }

    @Test
    void aHostThatNeedsAnotherKernelIsRebootedIntoIt() throws Exception {
        try (LabHosts lab = LabHosts.open()) {
            LabHost machine = start(lab, 1);
            String before = machine.bootId();
            assertThat(install(lab, machine)).isInstanceOf(Outcome.Succeeded.class);
            assertThat(machine.bootId()).isNotEqualTo(before);
            assertThat(machine.read("/lab/kernel").strip()).isEqualTo(PATCHED);
        }
    }

    @Test
    void aHostThatComesBackWithTheOldKernelFailsAndNamesBoth() throws Exception {
        try (LabHosts lab = LabHosts.open()) {
            LabHost machine = start(lab, 2);
            machine.write("/lab/boot-loader-stuck", "");
            Outcome<?> outcome = install(lab, machine);
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            assertThat(((Outcome.Failed<?>) outcome).message())
                    .contains("oss1 was rebooted, but still runs kernel 4.18.0-553.5.1.el8_10.x86_64 instead of "
                            + PATCHED + ": look at its boot loader");
        }
    }
}
