package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.Access;
import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.bench.BenchTool;
import io.jenkins.plugins.lustre.bench.Size;
import io.jenkins.plugins.lustre.model.Cluster;
import io.jenkins.plugins.lustre.model.Host;
import io.jenkins.plugins.lustre.model.Role;
import io.jenkins.plugins.lustre.model.Server;
import java.time.Duration;
import java.util.List;

/** A bench of one client that writes or reads 512 MiB in blocks of 1 MiB. */
final class TestBench {

    private TestBench() {}

    static BenchSetup of(BenchTool tool, List<Access> operations, int repetitions, List<Server> servers) {
        BenchSpec spec = new BenchSpec(
                List.of(1),
                operations,
                tool,
                Size.parse("512MiB"),
                Size.parse("1MiB"),
                1,
                repetitions,
                0,
                null,
                false,
                false,
                0);
        Cluster cluster = new Cluster(
                "aws", "scratch", "arn:scratch", "eu-central-1", "eu-central-1a", "scratch", false, servers);
        Host client = new Host("client1", Role.CLIENT, "10.0.0.11", null, null);
        return new BenchSetup(
                "bench-1", "lustre", cluster, List.of(client), spec, false, Duration.ofHours(1), List.of(), "", false);
    }
}
