package io.jenkins.plugins.lustre.lifecycle;

import io.jenkins.plugins.lustre.bench.BenchSpec;
import io.jenkins.plugins.lustre.model.ComputeEnvironment;
import io.jenkins.plugins.lustre.operation.Operation;
import io.jenkins.plugins.lustre.operation.Operations;
import java.time.Duration;
import java.util.List;

/** Measures the throughput of a cluster from its clients. */
public final class Bench {

    private Bench() {}

    /**
     * The operation.
     *
     * @param stack the stack's name or id
     * @param name of the benchmark, in records and trends
     * @param timeout how long all of it may take
     */
    public static Operation<BenchResult> of(
            String id, ComputeEnvironment environment, String stack, String name, BenchSpec spec, Duration timeout) {
        return Operations.then(
                Find.cluster(id, environment, stack),
                new FindClientsOf<>(
                        id,
                        environment,
                        List.of(),
                        new ProbeClients(
                                id, name, spec, !environment.dataDisks().oss().isEmpty(), timeout)));
    }
}
