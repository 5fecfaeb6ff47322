package io.jenkins.plugins.lustre.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.lustre.lab.host.LabDisk;
import io.jenkins.plugins.lustre.lab.host.LabHost;
import io.jenkins.plugins.lustre.lab.host.LabHostSpec;
import io.jenkins.plugins.lustre.lab.host.LabHosts;
import io.jenkins.plugins.lustre.lab.host.LabRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Hosts for the tests of the scripts, and the values that the scripts are run with there. */
final class LabCluster implements AutoCloseable {
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final long DISK = 2_000_398_934_016L;

    final LabHosts hosts = LabHosts.open();
    private final String network = "127.32." + NETWORKS.incrementAndGet() + ".";
    private int count;

    LabHost server(String name, int disks) {
        return start(name, LabRole.SERVER, LabDisk.instanceStorage(disks, DISK));
    }

    LabHost client(String name) {
        return start(name, LabRole.CLIENT, List.of());
    }

    LabHost start(String name, LabRole role, List<LabDisk> disks) {
        return hosts.start(LabHostSpec.of(name, network + ++count, "centos", "ssh-ed25519 AAAA", role)
                .withDisks(disks));
    }

    static Map<String, String> with(Map<String, String> values, String... more) {
        Map<String, String> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static Map<String, String> mds() {
        return Map.of("FSNAME", "scratch");
    }

    static Map<String, String> oss(LabHost mds, int index) {
        return Map.of(
                "FSNAME", "scratch", "MGS_NID", mds.address() + "@tcp", "FIRST_OST_INDEX", Integer.toString(index));
    }

    static Map<String, String> client(LabHost mds, String osts) {
        return Map.of("FSNAME", "scratch", "MGS_NID", mds.address() + "@tcp", "EXPECTED_OSTS", osts);
    }

    /** Runs a script that must succeed. */
    static ScriptRun ok(LabHost host, String script, Map<String, String> values) {
        ScriptRun run = ScriptRun.of(host, script, values);
        assertThat(run.exit()).as(run.output()).isZero();
        return run;
    }

    @Override
    public void close() {
        hosts.close();
    }
}
